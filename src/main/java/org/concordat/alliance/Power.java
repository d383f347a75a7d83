package org.concordat.alliance;

import static org.concordat.alliance.Role.ADMINISTRATOR;
import static org.concordat.alliance.Role.AUDITOR;
import static org.concordat.alliance.Role.BOARD_MEMBER;
import static org.concordat.alliance.Role.CASE_MANAGER;
import static org.concordat.alliance.Role.COMMITTEE_MEMBER;
import static org.concordat.alliance.Role.COMPLIANCE_OFFICER;
import static org.concordat.alliance.Role.CUSTODIAN;
import static org.concordat.alliance.Role.INVESTIGATOR;
import static org.concordat.alliance.Role.MEDIATOR;
import static org.concordat.alliance.Role.PROCESS_OWNER;
import static org.concordat.alliance.Role.REPRESENTATIVE;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a role lets people do, in one table; whatever else they do takes a task, a part in a case, or a thing of their own.
 * Nobody has any of it over a case of the member they work for, or in another alliance.
 */
public enum Power {
    WORK_ON_EVERY_CASE(CASE_MANAGER, COMPLIANCE_OFFICER),
    /** That things were said, not what. */
    REVIEW_EVERY_CASE(AUDITOR),
    REPORT_DISPUTES(REPRESENTATIVE, CASE_MANAGER),
    KEEP_THE_POOL(CASE_MANAGER, ADMINISTRATOR),
    ENTER_ABSENCES_OF_OTHERS(CASE_MANAGER, ADMINISTRATOR),
    SET_UP_THE_ALLIANCE(ADMINISTRATOR),
    SHARE_OUT_INCENTIVES(ADMINISTRATOR),
    SEE_TO_INCIDENTS(ADMINISTRATOR),
    WATCH_THE_SEALING(ADMINISTRATOR, AUDITOR),
    EXPORT_THE_RECORD(AUDITOR),
    /** To read for a time what a case withholds from them. */
    BREAK_THE_GLASS(AUDITOR, ADMINISTRATOR),
    /** At what people wrote and filed. */
    SEE_WHO_LOOKED(AUDITOR),
    /** So that nothing of them is erased or cleaned away. */
    HOLD_CASES(COMPLIANCE_OFFICER),
    /** Of the engine's history. */
    SEE_WHAT_WAS_CLEANED(AUDITOR, ADMINISTRATOR),
    READ_RULE_CHANGES(PROCESS_OWNER, ADMINISTRATOR, AUDITOR),
    DEPLOY_RULES(PROCESS_OWNER),
    /** In the demo, which sends none. */
    READ_SENT_MAIL(PROCESS_OWNER, ADMINISTRATOR),
    LEARN_WHO_REPORTED_UNDER_PROTECTION(CUSTODIAN),
    /** And there the tasks that are theirs or that they may take. */
    USE_TASKLIST(
            REPRESENTATIVE,
            CASE_MANAGER,
            INVESTIGATOR,
            MEDIATOR,
            COMMITTEE_MEMBER,
            BOARD_MEMBER,
            COMPLIANCE_OFFICER,
            PROCESS_OWNER,
            AUDITOR,
            ADMINISTRATOR);

    private final List<Role> roles;

    Power(Role... roles) {
        this.roles = List.of(roles);
    }

    public List<Role> roles() {
        return roles;
    }

    boolean isAmongThoseOf(Set<Role> given) {
        return roles.stream().anyMatch(given::contains);
    }

    public String label() {
        var words = name().replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
