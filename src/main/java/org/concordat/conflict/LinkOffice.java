package org.concordat.conflict;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.CaseLink.Kind;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.LinkedCases;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.clock.ClockOffice;
import org.concordat.clock.RunningClock;
import org.concordat.notice.Notice;
import org.concordat.notice.NoticeOffice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes that disputes are related, and merges one into another. */
@Service
@Transactional
public class LinkOffice {

    private final CaseDesk desk;
    private final JoinderOffice joinder;
    private final Docket docket;
    private final LinkedCases linked;
    private final AllianceOffice alliances;
    private final ClockOffice clocks;
    private final NoticeOffice notices;
    private final AllianceRecord record;
    private final ConflictProcess process;

    LinkOffice(
            CaseDesk desk,
            JoinderOffice joinder,
            Docket docket,
            LinkedCases linked,
            AllianceOffice alliances,
            ClockOffice clocks,
            NoticeOffice notices,
            AllianceRecord record,
            ConflictProcess process) {
        this.desk = desk;
        this.joinder = joinder;
        this.docket = docket;
        this.linked = linked;
        this.alliances = alliances;
        this.clocks = clocks;
        this.notices = notices;
        this.record = record;
        this.process = process;
    }

    /** A case manager notes that two disputes are related; both keep going their own ways. */
    public void relate(String reference, @Nullable String other) {
        desk.requireCaseManager("dispute", reference);
        var related = required("other", other);
        desk.requireManaged("other", related);
        linked.link(reference, Kind.RELATED, related);
        enterRelated(reference, related);
        enterRelated(related, reference);
    }

    private void enterRelated(String reference, String other) {
        record.enter(fact(reference, Outcome.DISPUTES_LINKED, other).as(Role.CASE_MANAGER));
    }

    /**
     * A case manager merges a dispute into another, which goes on with the parties of both and with its own clocks. The
     * merged one's next deadline is entered there: whoever took the dispute in answers for what it was waiting for.
     *
     * @throws Refusal when either is closed, when the merged one is decided or settled, when the parties of the other can
     *     no longer change, or when its report may still lapse
     */
    public void merge(String reference, @Nullable String into) {
        var target = required("into", into);
        desk.requireCaseManager("dispute", reference);
        desk.requireManaged("into", target);
        if (reference.equals(target)) {
            throw new Refusal("into", "must be another dispute");
        }
        requireMergeable(reference, target);
        linked.link(reference, Kind.MERGED_INTO, target);
        takeIn(reference, target);
        process.disputeMerged(reference);
    }

    private void requireMergeable(String reference, String target) {
        // always the same one first, so that two people who merge both ways at once do not wait for each other
        var first = desk.locked(reference.compareTo(target) < 0 ? reference : target);
        var second = desk.locked(reference.compareTo(target) < 0 ? target : reference);
        var merged = first.reference().equals(reference) ? first : second;
        desk.requireOpen("dispute", merged);
        if (merged.stage().compareTo(Stage.DECIDED) >= 0) {
            throw new Refusal("dispute", "is already " + merged.stage().label() + " and has to end by itself");
        }
        desk.requireNothingToSign("dispute", merged);
        var other = merged == first ? second : first;
        desk.requirePartiesOpen("into", other);
        desk.requireComplete("into", other);
    }

    private void takeIn(String reference, String target) {
        notices.serveParties(target, Notice.Template.DISPUTE_TAKEN_IN);
        var fact = fact(target, Outcome.DISPUTE_TAKEN_IN, reference).as(Role.CASE_MANAGER);
        clocks.runningIn(List.of(reference)).stream()
                .filter(running -> !running.isPaused())
                .findFirst()
                .ifPresent(next -> fact.with("clock", next.name()).with("due", dueOn(next)));
        record.enter(fact);
        var newcomers = docket.caseOf(reference);
        newcomers.parties().stream()
                .filter(party -> !docket.parties(target).contains(party))
                .forEach(party ->
                        joinder.join(target, party, newcomers.side(party).joined()));
    }

    private LocalDate dueOn(RunningClock clock) {
        return LocalDate.ofInstant(
                clock.dueAt(), alliances.alliance(clock.alliance()).zone());
    }

    /** The dispute ends early: those it hangs together with are told, but for the one that takes it in. */
    public void tellLinkedDisputes(String reference, Ending ending) {
        linked.linksOf(reference).stream()
                .filter(link -> link.kind() != Kind.MERGED_INTO)
                .map(link -> link.seenFrom(reference))
                .distinct()
                .forEach(other -> record.enter(Fact.of(docket.caseOf(other), Outcome.LINKED_DISPUTE_ENDED)
                        .to(other)
                        .with("other", reference)
                        .with("ending", ending)));
    }

    private static String required(String field, @Nullable String reference) {
        if (reference == null || reference.isBlank()) {
            throw new Refusal(field, "must be the reference of a dispute");
        }
        return reference.strip().toUpperCase(Locale.ROOT);
    }

    private Fact fact(String reference, Outcome outcome, String other) {
        return Fact.of(docket.caseOf(reference), outcome).to(other).with("other", other);
    }
}
