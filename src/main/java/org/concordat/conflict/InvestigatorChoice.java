package org.concordat.conflict;

/** Whether somebody was found who may investigate. */
public enum InvestigatorChoice {
    APPOINTED,
    NOBODY_FOUND
}
