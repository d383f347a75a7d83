package org.concordat.conflict.process;

/** The variables of a dispute's journey. */
final class ConflictVariables {

    static final String ALLIANCE = "alliance";
    static final String ENDING = "ending";
    static final String LANE = "lane";
    static final String PRIORITY = "priority";
    static final String MEDIATOR_SKILL = "mediatorSkill";
    static final String ASSESSMENT = "assessment";
    static final String SEVERITY = "severity";
    static final String ASSESSMENT_REASONS = "assessmentReasons";

    private ConflictVariables() {}
}
