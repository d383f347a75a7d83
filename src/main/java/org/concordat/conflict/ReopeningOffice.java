package org.concordat.conflict;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.CaseLink;
import org.concordat.alliance.CaseLink.Kind;
import org.concordat.alliance.Circumstances;
import org.concordat.alliance.Docket;
import org.concordat.alliance.DocketCase.Side;
import org.concordat.alliance.Fact;
import org.concordat.alliance.LinkedCases;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.alliance.Words;
import org.concordat.clock.Terms;
import org.concordat.notice.Notice;
import org.concordat.notice.NoticeOffice;
import org.concordat.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes closed disputes up again, each as a new one: what was closed stays closed, and nobody's office carries over. */
@Service
@Transactional
public class ReopeningOffice {

    private static final String WINDOW = "reopeningDue";

    /** What its complainant gave up is nobody else's to take up, but for whoever carried the matter before. */
    private static final Set<Ending> WITHDRAWN = EnumSet.of(Ending.WITHDRAWN, Ending.DEEMED_WITHDRAWN);

    private final CaseDesk desk;
    private final Intake intake;
    private final Reception reception;
    private final AllianceOffice alliances;
    private final Docket docket;
    private final LinkedCases linked;
    private final People people;
    private final Terms terms;
    private final NoticeOffice notices;
    private final Vault vault;
    private final AllianceRecord record;
    private final Circumstances circumstances;
    private final Clock clock;

    ReopeningOffice(
            CaseDesk desk,
            Intake intake,
            Reception reception,
            AllianceOffice alliances,
            Docket docket,
            LinkedCases linked,
            People people,
            Terms terms,
            NoticeOffice notices,
            Vault vault,
            AllianceRecord record,
            Circumstances circumstances,
            Clock clock) {
        this.desk = desk;
        this.intake = intake;
        this.reception = reception;
        this.alliances = alliances;
        this.docket = docket;
        this.linked = linked;
        this.people = people;
        this.terms = terms;
        this.notices = notices;
        this.vault = vault;
        this.record = record;
        this.circumstances = circumstances;
        this.clock = clock;
    }

    /**
     * A party asks for a closed dispute to be taken up again, within a window counted from its closure. Whoever asks
     * carries the new one as its complainant: another party's silence or withdrawal does not end it. Whoever complained
     * together with it still does; everybody else answers, also who responded together with it.
     *
     * @param reasons become the description of the new dispute
     * @return the reference of the new dispute
     * @throws Refusal when it is open, merged or taken up already, when the window is over, or when the person may not ask
     */
    public String reopen(String reference, @Nullable String reasons) {
        var closed = desk.locked(reference);
        var party = requireParty(closed);
        requireReopenable(closed, party);
        var description = Words.text("reasons", reasons, 20_000);
        var alliance = alliances.alliance(closed.alliance());
        var dispute = intake.register(alliance, report(closed, description), party, answering(party, reference));
        beside(party, reference).forEach(member -> docket.join(dispute.reference(), member, Side.CO_COMPLAINANT));
        linked.link(dispute.reference(), Kind.REOPENS, reference);
        record.enter(Fact.of(docket.caseOf(reference), Outcome.DISPUTE_REOPENED)
                .as(Role.REPRESENTATIVE)
                .onBehalfOf(party)
                .with("other", dispute.reference()));
        notices.serveParties(reference, Notice.Template.DISPUTE_REOPENED);
        return reception.begin(dispute, Role.REPRESENTATIVE, party);
    }

    private UUID requireParty(Dispute closed) {
        return people.find(circumstances.person())
                .filter(person -> person.is(Role.REPRESENTATIVE))
                .map(Person::employer)
                .filter(docket.caseOf(closed.reference())::isParty)
                .orElseThrow(
                        () -> new Refusal("dispute", "only a representative of a party may have it taken up again"));
    }

    /** Whether a party may ask at all; how long it may is said when it does. */
    @Transactional(readOnly = true)
    public boolean mayAsk(String reference, UUID party) {
        return obstacle(desk.dispute(reference), party).isEmpty();
    }

    private void requireReopenable(Dispute closed, UUID party) {
        obstacle(closed, party).ifPresent(rule -> {
            throw new Refusal("dispute", rule);
        });
        requireInTime(closed);
    }

    private Optional<String> obstacle(Dispute closed, UUID party) {
        if (closed.isOpen()) {
            return Optional.of("is still open");
        }
        if (closed.outcome() == Ending.MERGED) {
            return Optional.of("goes on in the dispute it was merged into");
        }
        if (vault.erasedOn(closed.reference()).isPresent()) {
            return Optional.of("cannot be taken up again: its content was erased");
        }
        if (WITHDRAWN.contains(closed.outcome()) && !hasCarried(party, closed)) {
            return Optional.of("was withdrawn, and only its complainant may have it taken up again");
        }
        return isReopened(closed.reference()) ? Optional.of("was taken up again already") : Optional.empty();
    }

    /** Whether a party was the complainant here, or before this was taken up again by somebody else. */
    private boolean hasCarried(UUID party, Dispute closed) {
        return party.equals(closed.complainant())
                || takenUp(closed.reference())
                        .map(desk::dispute)
                        .filter(each -> hasCarried(party, each))
                        .isPresent();
    }

    private Optional<String> takenUp(String reference) {
        return linked.linksOf(reference).stream()
                .filter(link -> link.kind() == Kind.REOPENS && link.reference().equals(reference))
                .map(CaseLink::other)
                .findFirst();
    }

    private boolean isReopened(String reference) {
        return linked.linksOf(reference).stream()
                .anyMatch(link -> link.kind() == Kind.REOPENS && link.other().equals(reference));
    }

    private void requireInTime(Dispute closed) {
        var end = terms.endOfTerm(closed.reference(), WINDOW, closed.endedAt());
        if (!clock.instant().isBefore(end)) {
            var zone = alliances.alliance(closed.alliance()).zone();
            throw new Refusal(
                    "dispute", "could be taken up again until " + LocalDate.ofInstant(end, zone) + " and no longer");
        }
    }

    private Report report(Dispute closed, String description) {
        return new Report(
                "",
                List.of(),
                closed.category(),
                closed.severity(),
                closed.patientImpact(),
                closed.amount(),
                vault.openText(closed.subject()),
                description,
                null);
    }

    /** Those who complained with it before; whoever responded together with it was never asked whether it complains. */
    private List<UUID> beside(UUID party, String reference) {
        return others(party, reference)
                .filter(other -> isBesideComplainant(other, reference) && isBesideComplainant(party, reference))
                .toList();
    }

    private List<UUID> answering(UUID party, String reference) {
        var beside = beside(party, reference);
        return others(party, reference).filter(other -> !beside.contains(other)).toList();
    }

    private Stream<UUID> others(UUID party, String reference) {
        return docket.parties(reference).stream().filter(other -> !other.equals(party));
    }

    private boolean isBesideComplainant(UUID party, String reference) {
        return docket.caseOf(reference).side(party) != Side.RESPONDENT;
    }
}
