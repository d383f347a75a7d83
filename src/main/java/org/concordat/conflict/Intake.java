package org.concordat.conflict;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.concordat.alliance.Alliance;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Circumstances;
import org.concordat.alliance.Docket;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.alliance.Unknown;
import org.concordat.alliance.Words;
import org.concordat.vault.Deposit;
import org.concordat.vault.Room;
import org.concordat.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks a report, puts its words into the vault and the case on the docket. */
@Component
class Intake {

    private static final int MOST_RESPONDENTS = 20;

    private final AllianceOffice alliances;
    private final Docket docket;
    private final People people;
    private final References references;
    private final RefilingGuard refiling;
    private final Vault vault;
    private final Circumstances circumstances;
    private final Clock clock;

    Intake(
            AllianceOffice alliances,
            Docket docket,
            People people,
            References references,
            RefilingGuard refiling,
            Vault vault,
            Circumstances circumstances,
            Clock clock) {
        this.alliances = alliances;
        this.docket = docket;
        this.people = people;
        this.references = references;
        this.refiling = refiling;
        this.vault = vault;
        this.circumstances = circumstances;
        this.clock = clock;
    }

    Dispute open(Alliance alliance, Report report) {
        var complainant = complainant(alliance, report);
        var respondents = respondents(alliance, report, complainant);
        requireWords(report);
        if (report.amount() != null && (report.amount() < 0 || report.amount() > 1_000_000_000_000L)) {
            throw new Refusal("amount", "must be between 0 and 1,000,000,000,000 US dollars");
        }

        var earlier = refiling.requireNew(alliance, report, complainant, respondents);
        var dispute = register(alliance, report, complainant, respondents);
        earlier.ifPresent(each -> refiling.enterLikeness(dispute, each, report));
        return dispute;
    }

    /** Puts a report that was checked on the docket and its words into the vault. */
    Dispute register(Alliance alliance, Report report, UUID complainant, List<UUID> respondents) {
        var subject = Words.line("subject", report.subject(), 200);
        var description = Words.text("description", report.description(), 20_000);
        var remedySought =
                report.remedySought() == null ? null : Words.text("remedySought", report.remedySought(), 20_000);
        var reference = references.next();
        docket.open(reference, alliance.id(), complainant, respondents);
        var statement = new Dispute.Statement(
                alliance.id(),
                keep(reference, "subject", subject),
                keep(reference, "description", description),
                remedySought == null ? null : keep(reference, "remedySought", remedySought));
        return new Dispute(reference, complainant, report, statement, circumstances.person(), clock.instant());
    }

    private static void requireWords(Report report) {
        Words.line("subject", report.subject(), 200);
        Words.text("description", report.description(), 20_000);
    }

    private UUID keep(String reference, String field, String text) {
        return vault.store(Deposit.text(reference, Room.CASE, field), text);
    }

    private List<UUID> respondents(Alliance alliance, Report report, UUID complainant) {
        if (report.respondents().isEmpty()) {
            throw new Refusal("respondents", "at least one member is needed");
        }
        if (report.respondents().size() > MOST_RESPONDENTS) {
            throw new Refusal("respondents", "at most " + MOST_RESPONDENTS + " members");
        }
        var respondents = new ArrayList<UUID>();
        for (var code : report.respondents()) {
            var respondent = member(alliance, "respondents", code);
            if (respondent.equals(complainant)) {
                throw new Refusal("respondents", "the complainant cannot be its own respondent");
            }
            if (respondents.contains(respondent)) {
                throw new Refusal("respondents", "names a member twice");
            }
            respondents.add(respondent);
        }
        return respondents;
    }

    private UUID member(Alliance alliance, String field, @Nullable String code) {
        try {
            return alliances.member(alliance.code(), Words.code(field, code)).id();
        } catch (Unknown e) {
            throw new Refusal(field, "there is no such member in this alliance");
        }
    }

    private UUID complainant(Alliance alliance, Report report) {
        return member(alliance, "complainant", report.complainant());
    }

    /**
     * Under protection everybody who works for the complainant may report; else its representatives and case managers.
     *
     * @throws Refusal for anybody else
     */
    void requireReporter(Alliance alliance, Report report) {
        var complainant = complainant(alliance, report);
        var reporter = people.find(circumstances.person())
                .filter(person -> alliance.id().equals(person.alliance()))
                .filter(person ->
                        report.isProtected() ? complainant.equals(person.employer()) : mayReport(person, complainant));
        if (reporter.isEmpty()) {
            throw new Refusal(
                    "complainant",
                    report.isProtected()
                            ? "only somebody who works for this member may report for it under protection"
                            : "only its representative or a case manager may report for this member");
        }
    }

    private static boolean mayReport(Person person, UUID complainant) {
        return person.is(Role.CASE_MANAGER) || person.is(Role.REPRESENTATIVE) && complainant.equals(person.employer());
    }

    /** Keeps who reported where nobody reads it, and nowhere else. */
    String keepIdentity(String reference, String reporter) {
        vault.store(Deposit.text(reference, Room.IDENTITY, "reporter"), reporter);
        return reference;
    }
}
