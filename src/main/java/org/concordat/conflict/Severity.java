package org.concordat.conflict;

/** How grave a conflict is. */
public enum Severity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}
