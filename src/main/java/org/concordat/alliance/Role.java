package org.concordat.alliance;

import java.util.Arrays;

/** What a person does in an alliance; the plural is the name of the group in diagrams and in the engine. */
public enum Role {
    REPRESENTATIVE("representatives"),
    CASE_MANAGER("caseManagers"),
    INVESTIGATOR("investigators"),
    MEDIATOR("mediators"),
    COMMITTEE_MEMBER("committeeMembers"),
    BOARD_MEMBER("boardMembers"),
    COMPLIANCE_OFFICER("complianceOfficers"),
    PROCESS_OWNER("processOwners"),
    AUDITOR("auditors"),
    /** Decides in a case for a board that could not; a part in a case that nobody holds outside of one. */
    NEUTRAL("neutrals"),
    ADMINISTRATOR("administrators"),
    /** Alone may learn who reported under protection; has no part in any case, and no task. */
    CUSTODIAN("custodians"),
    /** Whoever wrote a text or filed a document. */
    AUTHOR("authors"),
    /** The process itself, when no person acts. */
    SYSTEM("system");

    private final String group;

    Role(String group) {
        this.group = group;
    }

    /**
     * Whether somebody who had this part in a case cannot take another: who mediated decides, finds and verifies nothing,
     * and who found or decided something does not mediate.
     */
    boolean excludes(Role wanted) {
        return switch (this) {
            case MEDIATOR, NEUTRAL -> wanted != this;
            case INVESTIGATOR ->
                wanted == MEDIATOR || wanted == COMMITTEE_MEMBER || wanted == BOARD_MEMBER || wanted == NEUTRAL;
            case COMMITTEE_MEMBER, BOARD_MEMBER -> wanted == MEDIATOR || wanted == INVESTIGATOR || wanted == NEUTRAL;
            default -> false;
        };
    }

    /** Whether people are given it; the others say in what part somebody acted. */
    public boolean isGiven() {
        return this != NEUTRAL && this != AUTHOR && this != SYSTEM;
    }

    public String group() {
        return group;
    }

    /**
     * The role of a group named in a diagram.
     *
     * @throws IllegalArgumentException for a group that is no role
     */
    public static Role ofGroup(String group) {
        return Arrays.stream(values())
                .filter(role -> role.group.equals(group))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no group \"" + group + "\""));
    }
}
