package org.concordat.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.concordat.Answers;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.access.Incidents;
import org.concordat.access.Incidents.Kind;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Member;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Role;
import org.concordat.conflict.ConflictOffice;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
class LastResortTest {

    private static final String INSTALLER = "last-resort-installer";

    @Autowired
    Story story;

    @Autowired
    AllianceOffice alliances;

    @Autowired
    AllianceRecord record;

    @Autowired
    ConflictOffice conflicts;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Incidents incidents;

    @Test
    @DisplayName(
            "where an alliance has nobody for a task, those who run the installation are asked, and told by an incident")
    void isTheInstallation() {
        var cast = anAllianceWithoutAnOffice();
        alliances.registerInstaller(INSTALLER, "Installer", Story.PASSWORD);

        var reference = story.as(cast.user("rep-hospital"), () -> conflicts.report(cast.alliance(), Story.aReport()));

        story.thenTheRecordShows(reference, Outcome.NOBODY_ELIGIBLE);
        assertThat(runtime.createIncidentQuery().incidentType("nobodyEligible").list())
                .anyMatch(incident -> reference.equals(businessKeyOf(incident.getProcessInstanceId())));
        story.completes(INSTALLER, "acknowledgeReport", reference, Answers.completeness("complete"));
        story.completes(INSTALLER, "assessDispute", reference, Answers.assessment("accepted"));
        assertThat(record.entriesOf(reference))
                .filteredOn(entry -> entry.outcome() == Outcome.DISPUTE_ACCEPTED)
                .singleElement()
                .matches(entry ->
                        entry.role() == Role.ADMINISTRATOR && entry.person().equals(INSTALLER));
    }

    @Test
    @DisplayName(
            "is the alliance's administrator where everybody in the role works for a party, and is told by an incident")
    void isTheAdministrator() {
        var cast = story.anAllianceWhoseManagerWorksFor("insurer");

        var reference = story.aReceivedReport(cast);

        thenNobodyWasEligible(reference, 1);
        story.completes(cast.user("admin"), "acknowledgeReport", reference, Answers.completeness("complete"));
    }

    @Test
    @DisplayName("decides about a breach where there is nobody who could, and is told by an incident")
    void decidesAboutTheBreach() {
        var cast = story.anAllianceWhoseManagerWorksFor("insurer");
        var reference = story.aReceivedReport(cast);
        story.completes(cast.user("admin"), "acknowledgeReport", reference, Answers.completeness("complete"));

        story.timePasses("assessmentOverdue", reference);

        thenNobodyWasEligible(reference, 2);
        story.completes(cast.user("admin"), "decideOnBreach", reference, Answers.breach("noted"));
        story.thenTheRecordShows(reference, Outcome.CLOCK_RAN_OUT, Outcome.NOBODY_ELIGIBLE, Outcome.DELAY_NOTED);
    }

    private void thenNobodyWasEligible(String reference, int open) {
        story.thenTheRecordShows(reference, Outcome.NOBODY_ELIGIBLE);
        assertThat(incidents.open())
                .filteredOn(each -> each.reference().equals(reference))
                .hasSize(open)
                .allMatch(each -> each.kind() == Kind.NOBODY_ELIGIBLE);
    }

    private Cast anAllianceWithoutAnOffice() {
        var cast = new Cast("no-office");
        alliances.found(cast.alliance(), "No office", "America/New_York", "us-federal");
        for (var member : Set.of("hospital", "insurer")) {
            alliances.admit(cast.alliance(), member, member, Member.Kind.HOSPITAL);
            alliances.register(
                    cast.alliance(),
                    cast.user("rep-" + member),
                    member,
                    member,
                    Set.of(Role.REPRESENTATIVE),
                    Story.PASSWORD);
        }
        return cast;
    }

    private String businessKeyOf(String processInstance) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(processInstance)
                .singleResult()
                .getBusinessKey();
    }
}
