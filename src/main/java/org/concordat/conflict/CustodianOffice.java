package org.concordat.conflict;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Circumstances;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Entry;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.alliance.Power;
import org.concordat.alliance.Protection;
import org.concordat.alliance.Role;
import org.concordat.alliance.Unknown;
import org.concordat.alliance.Words;
import org.concordat.vault.Deposit;
import org.concordat.vault.Looker;
import org.concordat.vault.Room;
import org.concordat.vault.StoredItem;
import org.concordat.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells a custodian, and nobody else, who reported under protection; each time is entered, and the name nowhere. */
@Service
@Transactional
public class CustodianOffice {

    private static final UUID NOBODY = new UUID(0, 0);

    private final Disputes disputes;
    private final People people;
    private final Docket docket;
    private final Vault vault;
    private final AllianceRecord record;
    private final Circumstances circumstances;

    CustodianOffice(
            Disputes disputes,
            People people,
            Docket docket,
            Vault vault,
            AllianceRecord record,
            Circumstances circumstances) {
        this.disputes = disputes;
        this.people = people;
        this.docket = docket;
        this.vault = vault;
        this.record = record;
        this.circumstances = circumstances;
    }

    /**
     * The references of what was reported under protection, newest first; none that concerns the custodian's employer.
     *
     * @throws Unknown for anybody who is no custodian
     */
    @Transactional(readOnly = true)
    public List<String> protectedReports(String custodian) {
        return theirs(custodian(custodian));
    }

    /** When a custodian of the alliance learned who reported, oldest first. */
    @Transactional(readOnly = true)
    public List<Entry> unmaskings(String custodian) {
        var theirs = Set.copyOf(protectedReports(custodian));
        return entered(allianceOf(custodian(custodian)), theirs);
    }

    /**
     * Tells the custodian who acts who reported a dispute under protection.
     *
     * @return the reporter's username
     * @throws Unknown when the dispute is not among those a custodian may ask about, or the person is none
     */
    public String unmask(String reference, @Nullable String reason) {
        if (!theirs(custodian(circumstances.person())).contains(reference)) {
            throw new Unknown("report", reference);
        }
        var why = Words.text("reason", reason, 2_000);
        var identity = identityIn(reference).orElseThrow(() -> new Unknown("report", reference));
        var kept = vault.store(Deposit.text(reference, Room.IDENTITY, "unmaskingReason"), why);
        record.enter(Fact.of(docket.caseOf(reference), Outcome.REPORTER_UNMASKED)
                .as(Role.CUSTODIAN)
                .with("reason", kept)
                .with("hash", vault.describe(kept).hash()));
        return vault.showText(identity, item -> new Looker(circumstances.person(), Role.CUSTODIAN.name()));
    }

    /**
     * When a custodian learned that it was this person who reported, oldest first. That they asked leaves no trace: it
     * would tell on them.
     */
    @Transactional(readOnly = true)
    public List<Entry> unmaskingsOf(Person reporter) {
        var employer = reporter.employer();
        if (employer == null) {
            return List.of();
        }
        var theirs = Set.copyOf(disputes.reportedFor(employer, Protection.PROTECTED));
        return entered(allianceOf(reporter), theirs).stream()
                .filter(entry -> identityIn(referenceOf(entry))
                        .filter(identity -> vault.says(identity, reporter.username()))
                        .isPresent())
                .toList();
    }

    private List<Entry> entered(UUID alliance, Set<String> references) {
        return record.entriesOf(alliance, Set.of(Outcome.REPORTER_UNMASKED)).stream()
                .filter(entry -> references.contains(referenceOf(entry)))
                .sorted(Comparator.comparing(Entry::recordedAt))
                .toList();
    }

    private static String referenceOf(Entry entry) {
        return Objects.requireNonNull(entry.reference());
    }

    private Optional<UUID> identityIn(String reference) {
        return vault.itemsOf(reference).stream()
                .filter(item -> item.room() == Room.IDENTITY && item.field().equals("reporter"))
                .map(StoredItem::id)
                .findFirst();
    }

    private Person custodian(String username) {
        return people.find(username)
                .filter(person -> person.may(Power.LEARN_WHO_REPORTED_UNDER_PROTECTION))
                .orElseThrow(() -> new Unknown("page", username));
    }

    private List<String> theirs(Person custodian) {
        var employer = custodian.employer() == null ? NOBODY : custodian.employer();
        return disputes.reportedBy(Protection.PROTECTED, allianceOf(custodian), employer);
    }

    private static UUID allianceOf(Person custodian) {
        return Objects.requireNonNull(custodian.alliance());
    }
}
