package org.concordat.operation;

/** Why an operator intervened, as the record says it; what they add in words is confidential. */
public enum Ground {
    OUTAGE_OVER("an outage is over"),
    RULE_MENDED("a table, calendar or person that was missing is there now"),
    DIAGRAM_MENDED("the diagram was mended"),
    MAINTENANCE("maintenance of the installation"),
    ALLIANCE_ASKED("the alliance asked for it"),
    OWN_ERROR("to undo what was done by mistake"),
    OTHER("another reason, in words");

    private final String label;

    Ground(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
