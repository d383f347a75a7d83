package org.concordat.conflict;

import org.concordat.alliance.Choice;

/** What disputes between partners in healthcare are about. */
public enum Category {
    GOALS,
    COMMUNICATION,
    FINANCIAL,
    CULTURE,
    POWER,
    RESOURCES,
    SERVICES,
    STRATEGY,
    DECISION_MAKING,
    DATA_PRIVACY,
    ANTITRUST,
    LICENSING,
    COMMITMENT;

    /** The category's name in tables, forms and the API. */
    public String code() {
        return Choice.word(this);
    }
}
