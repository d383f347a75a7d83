package org.concordat.sanction;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Circumstances;
import org.concordat.alliance.Docket;
import org.concordat.alliance.DocketCase.Side;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.People;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.notice.Notice.Template;
import org.concordat.notice.NoticeOffice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hears the obligor of a breached obligation, and has something found about the breach. */
@Service
@Transactional
public class SanctionOffice {

    private final NonCompliances nonCompliances;
    private final SanctionLedger ledger;
    private final AttachedEvidence register;
    private final Docket docket;
    private final People people;
    private final NoticeOffice notices;
    private final AllianceRecord record;
    private final Circumstances circumstances;
    private final SanctionProcess process;
    private final Clock clock;

    SanctionOffice(
            NonCompliances nonCompliances,
            SanctionLedger ledger,
            AttachedEvidence register,
            Docket docket,
            People people,
            NoticeOffice notices,
            AllianceRecord record,
            Circumstances circumstances,
            SanctionProcess process,
            Clock clock) {
        this.nonCompliances = nonCompliances;
        this.ledger = ledger;
        this.register = register;
        this.docket = docket;
        this.people = people;
        this.notices = notices;
        this.record = record;
        this.circumstances = circumstances;
        this.process = process;
        this.clock = clock;
    }

    /** The obligor is told what it is said to have broken, on which evidence, and that it may answer. */
    public void serveNotice(Breach breach) {
        var exhibits = register.of(breach.reference());
        var noticed = nonCompliances.saveAndFlush(new NonCompliance(breach, exhibits, clock.instant()));
        notices.serve(breach.reference(), breach.obligor(), Template.NON_COMPLIANCE_NOTICED);
        var fact = ledger.fact(noticed, Outcome.NON_COMPLIANCE_NOTICED)
                .with("terms", breach.terms())
                .with("obligor", breach.obligor())
                .with("consequence", breach.consequence())
                .with("evidence", exhibits.size());
        register.facts(breach.reference(), exhibits).forEach(fact::with);
        record.enter(fact);
    }

    /**
     * The obligor answers; what it filed since the notice joins the register.
     *
     * @param words the vault's id of its answer
     * @throws Refusal when somebody else answers
     */
    public void answerNotice(UUID obligation, NoticeAnswer answer, UUID words) {
        var answered = ledger.nonCompliance(obligation);
        requireRepresentative(answered);
        var added = register.addedBy(answered.obligor(), answered);
        answered.answer(answer, words, added, circumstances.person(), clock.instant());
        var fact = ledger.fact(answered, Outcome.NOTICE_ANSWERED)
                .as(Role.REPRESENTATIVE)
                .onBehalfOf(answered.obligor())
                .with("answer", answer)
                .with("words", words);
        register.facts(answered.reference(), added).forEach(fact::with);
        record.enter(fact);
    }

    private void requireRepresentative(NonCompliance answered) {
        if (people.representativesOf(answered.obligor()).stream()
                .noneMatch(person -> person.username().equals(circumstances.person()))) {
            throw new Refusal("noticeAnswer", "only a representative of the member that owes it may answer");
        }
    }

    /**
     * A compliance officer finds non-compliance, excuses the breach, or sees that it was cured.
     *
     * @param reasons their id in the vault
     * @throws Refusal when the officer belongs to a party
     */
    public void decideFinding(UUID obligation, Finding finding, UUID reasons) {
        var decided = ledger.nonCompliance(obligation);
        if (!people.mayActAs(Role.COMPLIANCE_OFFICER, circumstances.person(), decided.reference())) {
            throw new Refusal("breachFinding", "must be decided by a compliance officer who belongs to no party");
        }
        decided.find(finding, reasons, circumstances.person(), clock.instant());
        tellBoth(decided, template(finding));
        record.enter(ledger.fact(decided, outcome(finding))
                .as(Role.COMPLIANCE_OFFICER)
                .with("answered", decided.answer() != null)
                .with("reasons", reasons));
    }

    /** The hearing is over: the obligation that was broken learns how. */
    public void tellFinding(UUID obligation, Finding finding) {
        process.breachHeard(ledger.nonCompliance(obligation), finding);
    }

    /** Non-compliance was found: whoever decides about a sanction learns of it. */
    public void askForSanction(UUID obligation, String lane, int priority) {
        process.nonComplianceFound(ledger.nonCompliance(obligation), lane, priority);
    }

    private static Outcome outcome(Finding finding) {
        return switch (finding) {
            case FOUND -> Outcome.NON_COMPLIANCE_FOUND;
            case EXCUSED -> Outcome.BREACH_EXCUSED;
            case CURED -> Outcome.BREACH_CURED;
        };
    }

    private static Template template(Finding finding) {
        return switch (finding) {
            case FOUND -> Template.NON_COMPLIANCE_FOUND;
            case EXCUSED -> Template.BREACH_EXCUSED;
            case CURED -> Template.BREACH_CURED;
        };
    }

    /**
     * The complainant withdraws: nothing more is found about what was owed to it. Breaches and findings stay on the record.
     *
     * @throws Refusal when a breach of what was owed to another party is still being heard
     */
    public void dropNonCompliance(String reference) {
        var docketCase = docket.caseOf(reference);
        nonCompliancesOf(reference).stream().filter(NonCompliance::isOpen).forEach(open -> {
            if (docketCase.side(open.obligee()) != Side.COMPLAINANT) {
                throw new Refusal(
                        "dispute",
                        "cannot be withdrawn while the breach of clause " + open.clause()
                                + " is being heard: it was owed to another party");
            }
            drop(open);
        });
    }

    private void drop(NonCompliance open) {
        open.drop(circumstances.person(), clock.instant());
        tellBoth(open, Template.NON_COMPLIANCE_DROPPED);
        record.enter(ledger.fact(open, Outcome.NON_COMPLIANCE_DROPPED)
                .as(Role.REPRESENTATIVE)
                .onBehalfOf(open.obligee()));
        process.nonComplianceDropped(open);
    }

    private void tellBoth(NonCompliance told, Template template) {
        notices.serve(told.reference(), told.obligor(), template);
        notices.serve(told.reference(), told.obligee(), template);
    }

    @Transactional(readOnly = true)
    public List<NonCompliance> nonCompliancesOf(String reference) {
        return nonCompliances.findByReferenceOrderByClause(reference);
    }
}
