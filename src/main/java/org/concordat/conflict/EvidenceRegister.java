package org.concordat.conflict;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Circumstances;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.alliance.Unknown;
import org.concordat.alliance.Words;
import org.concordat.clock.ClockOffice;
import org.concordat.clock.RunningClock;
import org.concordat.vault.Deposit;
import org.concordat.vault.StruckEvidence;
import org.concordat.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every document of a case with what is true of it: who filed it and when, whether it came late, what was ruled on it. */
@Service
@Transactional
public class EvidenceRegister implements StruckEvidence {

    private static final String WINDOW = "evidenceDue";

    private final EvidenceFilings filings;
    private final RulingsOnItems rulings;
    private final Investigations investigations;
    private final ClockOffice clocks;
    private final Docket docket;
    private final Vault vault;
    private final AllianceRecord record;
    private final Circumstances circumstances;
    private final Clock clock;

    EvidenceRegister(
            EvidenceFilings filings,
            RulingsOnItems rulings,
            Investigations investigations,
            ClockOffice clocks,
            Docket docket,
            Vault vault,
            AllianceRecord record,
            Circumstances circumstances,
            Clock clock) {
        this.filings = filings;
        this.rulings = rulings;
        this.investigations = investigations;
        this.clocks = clocks;
        this.docket = docket;
        this.vault = vault;
        this.record = record;
        this.circumstances = circumstances;
        this.clock = clock;
    }

    /**
     * Takes a document in; what comes after the window for evidence is marked late by itself. After the findings, or the end of
     * the investigation, it is about something else, and nobody could rule on it any more.
     */
    public UUID file(Deposit document, byte[] content) {
        var reference = document.reference();
        var late = isWindowOver(reference);
        var item = vault.store(document, content);
        filings.saveAndFlush(new EvidenceFiling(item, reference, late, clock.instant()));
        if (late) {
            record.enter(fact(reference, Outcome.EVIDENCE_LATE).to(item));
        }
        return item;
    }

    private boolean isWindowOver(String reference) {
        var now = clock.instant();
        return investigations
                .findByReference(reference)
                .filter(each -> each.isWindowOver() || each.isOpen() && isClockOver(reference, now))
                .isPresent();
    }

    /** The window's end counts, and not the moment at which somebody noticed it. */
    private boolean isClockOver(String reference, Instant now) {
        return clocks.clocksOf(reference).stream()
                .filter(each -> each.name().equals(WINDOW) && each.state() == RunningClock.State.RUNNING)
                .anyMatch(each -> !each.dueAt().isAfter(now));
    }

    /**
     * The investigator accepts a document or strikes it out; an earlier ruling stays where it is.
     *
     * @param why the reasons, kept in the room of the document
     * @throws Refusal when somebody else than the investigator rules, or it is not the time for it
     */
    public void rule(String reference, UUID item, RulingOnItem.Ruling ruling, @Nullable String why) {
        requireInvestigator(reference);
        var exhibit = exhibit(reference, item);
        var words = Words.text("reasons", why, 5_000);
        var reasons = vault.store(Deposit.text(reference, exhibit.item().room(), "evidenceReasons"), words);
        var key = new RulingOnItem.Key(item, exhibit.rulings().size() + 1);
        rulings.saveAndFlush(
                new RulingOnItem(key, reference, ruling, reasons, circumstances.person(), clock.instant()));
        record.enter(fact(
                        reference,
                        ruling == RulingOnItem.Ruling.STRUCK ? Outcome.EVIDENCE_STRUCK : Outcome.EVIDENCE_ACCEPTED)
                .to(item)
                .as(Role.INVESTIGATOR)
                .with("ruling", key.number())
                .with("reasons", reasons)
                .with("hash", exhibit.item().hash()));
    }

    private void requireInvestigator(String reference) {
        if (!isRuledBy(reference, circumstances.person())) {
            throw new Refusal("ruling", "only the investigator rules on evidence, and only before the findings");
        }
    }

    @Transactional(readOnly = true)
    public boolean isRuledBy(String reference, String person) {
        return investigations
                .findByReference(reference)
                .filter(each -> each.isRuledBy(person)
                        || each.isRuledByLastResort()
                                && docket.partsOf(reference, person).contains(Role.ADMINISTRATOR))
                .isPresent();
    }

    /** Nothing late may be left undecided; the refusal names the field it stands in the way of. */
    void requireRuled(String reference, String field) {
        var open = exhibits(reference).stream()
                .filter(each -> each.status() == Exhibit.Status.LATE)
                .count();
        if (open > 0) {
            throw new Refusal(
                    field, open + " late documents wait for a ruling; rule on each in the case file before you go on");
        }
    }

    /** Every document of a case in the order of filing, those that were struck included. */
    @Transactional(readOnly = true)
    public List<Exhibit> exhibits(String reference) {
        var late = filings.findByReference(reference).stream()
                .filter(EvidenceFiling::isLate)
                .map(EvidenceFiling::item)
                .collect(Collectors.toSet());
        var ruled = rulings.in(reference).stream().collect(Collectors.groupingBy(RulingOnItem::item));
        return vault.exhibitsOf(reference).stream()
                .map(item -> new Exhibit(item, late.contains(item.id()), ruled.getOrDefault(item.id(), List.of())))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Set<UUID> struckIn(String reference) {
        return exhibits(reference).stream()
                .filter(each -> each.status() == Exhibit.Status.STRUCK)
                .map(each -> each.item().id())
                .collect(Collectors.toSet());
    }

    /**
     * A document of a case.
     *
     * @throws Unknown when the case has none with this id
     */
    @Transactional(readOnly = true)
    public Exhibit exhibit(String reference, UUID item) {
        return exhibits(reference).stream()
                .filter(each -> each.item().id().equals(item))
                .findFirst()
                .orElseThrow(() -> new Unknown("document", item));
    }

    private Fact fact(String reference, Outcome outcome) {
        return Fact.of(docket.caseOf(reference), outcome);
    }
}
