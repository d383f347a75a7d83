package org.concordat.conflict;

/** How much patients feel of a conflict. */
public enum PatientImpact {
    NONE,
    LOW,
    HIGH
}
