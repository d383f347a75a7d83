package org.concordat.conflict;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.alliance.Alliance;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.CaseLink.Kind;
import org.concordat.alliance.Docket;
import org.concordat.alliance.DocketCase.Side;
import org.concordat.alliance.Fact;
import org.concordat.alliance.LinkedCases;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.alliance.Unknown;
import org.concordat.alliance.Words;
import org.concordat.clock.ClockOffice;
import org.concordat.clock.RunningClock;
import org.concordat.notice.Notice;
import org.concordat.notice.NoticeOffice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Splits issues of a dispute off into one of their own. */
@Service
@Transactional
public class SplitOffice {

    private static final String ASSESSMENT = "assessmentDue";

    private final CaseDesk desk;
    private final Intake intake;
    private final Reception reception;
    private final AllianceOffice alliances;
    private final Docket docket;
    private final LinkedCases linked;
    private final ClockOffice clocks;
    private final NoticeOffice notices;
    private final AllianceRecord record;

    SplitOffice(
            CaseDesk desk,
            Intake intake,
            Reception reception,
            AllianceOffice alliances,
            Docket docket,
            LinkedCases linked,
            ClockOffice clocks,
            NoticeOffice notices,
            AllianceRecord record) {
        this.desk = desk;
        this.intake = intake;
        this.reception = reception;
        this.alliances = alliances;
        this.docket = docket;
        this.linked = linked;
        this.clocks = clocks;
        this.notices = notices;
        this.record = record;
    }

    /**
     * The issues that leave a dispute.
     *
     * @param parties codes of those they concern: the complainant, and at least one respondent
     */
    public record Issues(Category category, String subject, String description, List<String> parties) {}

    /**
     * A case manager splits issues off. They begin like a new report; while the dispute they come from waits for its
     * assessment, theirs counts from the same day.
     *
     * @return the reference of the new dispute
     * @throws Refusal naming the field that breaks a rule, or when the dispute is too far for that
     */
    public String split(String reference, Issues issues) {
        var original = desk.take("dispute", reference);
        desk.requireOpen("dispute", original);
        desk.requireComplete("dispute", original);
        if (original.stage().compareTo(Stage.DECIDED) >= 0) {
            throw new Refusal("dispute", "is already " + original.stage().label() + "; nothing can be split off");
        }
        var alliance = alliances.alliance(original.alliance());
        var parties = parties(alliance, original, issues.parties());
        var dispute = intake.register(
                alliance, report(original, issues), original.complainant(), on(Side.RESPONDENT, original, parties));
        assessmentOf(reference).ifPresent(dispute::countFrom);
        on(Side.CO_COMPLAINANT, original, parties)
                .forEach(member -> docket.join(dispute.reference(), member, Side.CO_COMPLAINANT));
        linked.link(dispute.reference(), Kind.SPLIT_FROM, reference);
        record.enter(Fact.of(docket.caseOf(reference), Outcome.ISSUES_SPLIT_OFF)
                .to(dispute.reference())
                .as(Role.CASE_MANAGER)
                .with("other", dispute.reference())
                .with("category", issues.category().code()));
        notices.serveParties(reference, Notice.Template.ISSUES_SPLIT_OFF);
        return reception.begin(dispute, Role.CASE_MANAGER, original.complainant());
    }

    /** When the time for assessing the original began, if it runs. */
    private Optional<Instant> assessmentOf(String reference) {
        return clocks.runningIn(List.of(reference)).stream()
                .filter(clock -> clock.name().equals(ASSESSMENT))
                .map(RunningClock::startedAt)
                .findFirst();
    }

    private static Report report(Dispute original, Issues issues) {
        return new Report(
                "",
                List.of(),
                issues.category(),
                original.severity(),
                original.patientImpact(),
                null,
                issues.subject(),
                issues.description(),
                null);
    }

    private List<UUID> parties(Alliance alliance, Dispute original, List<String> codes) {
        var parties = new ArrayList<UUID>();
        codes.forEach(code -> parties.add(party(alliance, original, code)));
        if (!parties.contains(original.complainant())) {
            throw new Refusal("parties", "must name the complainant");
        }
        if (on(Side.RESPONDENT, original, parties).isEmpty()) {
            throw new Refusal("parties", "must name at least one respondent");
        }
        return parties;
    }

    private UUID party(Alliance alliance, Dispute original, @Nullable String code) {
        try {
            var member = alliances.member(alliance.code(), Words.code("parties", code));
            if (docket.caseOf(original.reference()).isParty(member.id())) {
                return member.id();
            }
        } catch (Unknown e) {
            // told below like a member that is no party
        }
        throw new Refusal("parties", "must be parties to the dispute");
    }

    private List<UUID> on(Side side, Dispute original, List<UUID> parties) {
        var docketCase = docket.caseOf(original.reference());
        return parties.stream()
                .filter(party -> docketCase.side(party) == side)
                .distinct()
                .toList();
    }
}
