package org.concordat.escalation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Circumstances;
import org.concordat.alliance.DecisionTables;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.alliance.Terms;
import org.concordat.alliance.Unknown;
import org.concordat.notice.Notice.Template;
import org.concordat.notice.NoticeOffice;
import org.concordat.vault.Deposit;
import org.concordat.vault.Room;
import org.concordat.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Leads a dispute up to the committees, and from them to a resolution or on to the board. */
@Service
@Transactional
public class CommitteeOffice {

    private final Escalations escalations;
    private final FiledPositions positions;
    private final ResolutionAnswers answers;
    private final BoardPacks packs;
    private final Benches benches;
    private final AllianceOffice alliances;
    private final Docket docket;
    private final People people;
    private final Vault vault;
    private final NoticeOffice notices;
    private final DecisionTables tables;
    private final AllianceRecord record;
    private final Circumstances circumstances;
    private final Clock clock;

    CommitteeOffice(
            Escalations escalations,
            FiledPositions positions,
            ResolutionAnswers answers,
            BoardPacks packs,
            Benches benches,
            AllianceOffice alliances,
            Docket docket,
            People people,
            Vault vault,
            NoticeOffice notices,
            DecisionTables tables,
            AllianceRecord record,
            Circumstances circumstances,
            Clock clock) {
        this.escalations = escalations;
        this.positions = positions;
        this.answers = answers;
        this.packs = packs;
        this.benches = benches;
        this.alliances = alliances;
        this.docket = docket;
        this.people = people;
        this.vault = vault;
        this.notices = notices;
        this.tables = tables;
        this.record = record;
        this.circumstances = circumstances;
        this.clock = clock;
    }

    /** The dispute goes up; the parties are told that they may file their positions. */
    public void openEscalation(String reference, Cause cause) {
        escalations.saveAndFlush(new Escalation(reference, cause, clock.instant()));
        notices.serveParties(reference, cause.notice());
        record.enter(fact(reference, Outcome.ESCALATION_OPENED).with("cause", cause));
    }

    /**
     * A party files its position or leaves the matter to the file; each party does so once.
     *
     * @param words the vault's id of the position; it does not count when the matter is left to the file
     * @throws Refusal when a position has no words, the person does not represent the party, or the party has filed
     */
    public void filePosition(String reference, UUID party, Position position, @Nullable UUID words) {
        var escalation = escalationOf(reference);
        escalation.requireOpen();
        requireRepresentative("position", party);
        if (position == Position.FILED && words == null) {
            throw new Refusal("positionStatement", "must not be empty, unless you leave the matter to the file");
        }
        var statement = position == Position.FILED ? words : null;
        var key = new FiledPosition.Key(escalation.id(), party);
        if (positions.existsById(key)) {
            throw new Refusal("position", "this party has already filed");
        }
        positions.saveAndFlush(new FiledPosition(key, circumstances.person(), statement, clock.instant()));
        record.enter(fact(reference, statement == null ? Outcome.LEFT_TO_THE_FILE : Outcome.POSITION_FILED)
                .to(party)
                .as(Role.REPRESENTATIVE)
                .onBehalfOf(party)
                .with("statement", statement)
                .with(
                        "hash",
                        statement == null ? null : vault.describe(statement).hash()));
    }

    /** Puts together what the bodies read: the report, the positions and the findings. */
    public void buildBoardPack(String reference) {
        var escalation = escalationOf(reference);
        var pack = packs.build(reference, positions.in(escalation.id()));
        escalation.pack(pack);
        record.enter(fact(reference, Outcome.BOARD_PACK_BUILT)
                .with("pack", pack)
                .with("hash", vault.describe(pack).hash()));
    }

    /** Asks the table which body has the dispute next, and puts it before that body. */
    public Body callBody(String reference, String lane) {
        var escalation = escalationOf(reference);
        var alliance = alliances.alliance(docket.caseOf(reference).alliance());
        var before = escalation.body().map(Body::code).orElse("none");
        var path =
                Map.<String, Object>of("lane", lane, "cause", escalation.cause().code(), "before", before);
        var ruling = tables.decide(alliance.code(), "escalation-path", path);
        var next = Body.of(ruling.text("body"));
        escalation.call(next);
        record.enter(fact(reference, Outcome.BODY_CALLED).under(ruling.rule()).with("body", next));
        notices.serveParties(reference, Template.BODY_CALLED);
        if (next.committee() != null) {
            benches.convene(next.committee(), reference);
        }
        return next;
    }

    /** The members of the committee that has the dispute who may sit on it. */
    @Transactional(readOnly = true)
    public List<Person> members(String reference) {
        return escalationOf(reference)
                .body()
                .map(Body::committee)
                .map(committee -> benches.eligible(committee, reference))
                .orElse(List.of());
    }

    /**
     * The committee proposes a resolution to the parties or passes the dispute on.
     *
     * @param clauses the vault's id of the resolution as written; none when the dispute is passed on
     * @param reasons the vault's id of the reasons
     * @throws Refusal when a resolution is proposed without clauses, or naming what breaks a rule in them
     */
    public void reviewInCommittee(String reference, Review review, @Nullable UUID clauses, UUID reasons) {
        var escalation = escalationOf(reference);
        escalation.requireOpen();
        var body = escalation.body().orElseThrow();
        if (review == Review.PASSED_ON) {
            record.enter(fact(reference, Outcome.DISPUTE_PASSED_ON)
                    .as(Role.COMMITTEE_MEMBER)
                    .with("body", body)
                    .with("reasons", reasons));
            return;
        }
        propose(escalation, reference, clauses);
        record.enter(fact(reference, Outcome.RESOLUTION_PROPOSED)
                .as(Role.COMMITTEE_MEMBER)
                .with("body", body)
                .with("resolution", escalation.proposed())
                .with("hash", vault.describe(escalation.proposed()).hash())
                .with("reasons", reasons));
        notices.serveParties(reference, Template.RESOLUTION_PROPOSED);
    }

    private void propose(Escalation escalation, String reference, @Nullable UUID clauses) {
        if (clauses == null) {
            throw new Refusal("resolution", "must have at least one clause, or pass the dispute on");
        }
        var terms = Terms.write("resolution", vault.openText(clauses), docket.parties(reference), today(reference));
        escalation.propose(vault.store(Deposit.list(reference, Room.CASE, "proposedResolution"), terms.json()));
    }

    /**
     * A representative accepts or rejects the proposed resolution for a party; each party answers once.
     *
     * @throws Refusal when the person does not represent the party or the party has answered
     */
    public void answerResolution(String reference, UUID party, ResolutionAnswer.Answer answer) {
        var resolution = escalationOf(reference).proposed();
        requireRepresentative("resolutionAnswer", party);
        var key = new ResolutionAnswer.Key(resolution, party);
        if (answers.existsById(key)) {
            throw new Refusal("resolutionAnswer", "this party has already answered");
        }
        answers.saveAndFlush(new ResolutionAnswer(key, circumstances.person(), answer, clock.instant()));
        var accepted = answer == ResolutionAnswer.Answer.ACCEPTED;
        record.enter(fact(reference, accepted ? Outcome.RESOLUTION_ACCEPTED : Outcome.RESOLUTION_REJECTED)
                .to(party)
                .as(Role.REPRESENTATIVE)
                .onBehalfOf(party)
                .with("resolution", resolution)
                .with("hash", vault.describe(resolution).hash()));
    }

    /** Whether every party has accepted the proposed resolution, also when the time for answers has just run out. */
    @Transactional(readOnly = true)
    public boolean isAccepted(String reference) {
        var accepted = answersTo(escalationOf(reference).proposed()).stream()
                .filter(each -> each.answer() == ResolutionAnswer.Answer.ACCEPTED)
                .map(ResolutionAnswer::party)
                .collect(Collectors.toSet());
        return accepted.containsAll(docket.parties(reference));
    }

    /** Whether any party has rejected the proposed resolution. */
    @Transactional(readOnly = true)
    public boolean isRejected(String reference) {
        return answersTo(escalationOf(reference).proposed()).stream()
                .anyMatch(each -> each.answer() == ResolutionAnswer.Answer.REJECTED);
    }

    /** Every party accepted: the resolution binds like a settlement. */
    public UUID recordResolution(String reference) {
        var escalation = escalationOf(reference);
        var resolution = escalation.proposed();
        escalation.resolve(clock.instant());
        notices.serveParties(reference, Template.RESOLVED_IN_COMMITTEE);
        record.enter(fact(reference, Outcome.DISPUTE_RESOLVED)
                .with("resolution", resolution)
                .with("hash", vault.describe(resolution).hash()));
        return resolution;
    }

    @Transactional(readOnly = true)
    public Optional<Escalation> find(String reference) {
        return escalations.findByReference(reference);
    }

    /** Who has answered a proposed resolution, and how. */
    @Transactional(readOnly = true)
    public List<ResolutionAnswer> answersTo(UUID resolution) {
        return answers.to(resolution);
    }

    private Escalation escalationOf(String reference) {
        return find(reference).orElseThrow(() -> new Unknown("escalation of", reference));
    }

    private void requireRepresentative(String field, UUID party) {
        var represents = people.representativesOf(party).stream()
                .anyMatch(each -> each.username().equals(circumstances.person()));
        if (!represents) {
            throw new Refusal(field, "only a representative of the party may answer for it");
        }
    }

    private LocalDate today(String reference) {
        var zone = alliances.alliance(docket.caseOf(reference).alliance()).zone();
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private Fact fact(String reference, Outcome outcome) {
        return Fact.of(docket.caseOf(reference), outcome);
    }
}
