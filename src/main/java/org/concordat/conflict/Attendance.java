package org.concordat.conflict;

/** How many of the respondents came. */
public enum Attendance {
    ALL("every respondent came"),
    SOME("some respondents came"),
    NONE("no respondent came");

    private final String label;

    Attendance(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
