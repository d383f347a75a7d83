package org.concordat.conflict;

import java.util.Objects;
import java.util.UUID;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Circumstances;
import org.concordat.alliance.Docket;
import org.concordat.alliance.DocketCase.Side;
import org.concordat.alliance.Fact;
import org.concordat.alliance.NeutralPool;
import org.concordat.alliance.OpenTasks;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.People;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.alliance.Unknown;
import org.concordat.alliance.Words;
import org.concordat.notice.Notice;
import org.concordat.notice.NoticeOffice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes further members parties to a dispute. */
@Service
@Transactional
public class JoinderOffice {

    private final CaseDesk desk;
    private final AllianceOffice alliances;
    private final Docket docket;
    private final People people;
    private final NeutralPool pool;
    private final OpenTasks tasks;
    private final NoticeOffice notices;
    private final ConflictProcess process;
    private final AllianceRecord record;
    private final Circumstances circumstances;

    JoinderOffice(
            CaseDesk desk,
            AllianceOffice alliances,
            Docket docket,
            People people,
            NeutralPool pool,
            OpenTasks tasks,
            NoticeOffice notices,
            ConflictProcess process,
            AllianceRecord record,
            Circumstances circumstances) {
        this.desk = desk;
        this.alliances = alliances;
        this.docket = docket;
        this.people = people;
        this.pool = pool;
        this.tasks = tasks;
        this.notices = notices;
        this.process = process;
        this.record = record;
        this.circumstances = circumstances;
    }

    /**
     * A case manager makes a member a party.
     *
     * @param memberCode the member's code in the alliance
     * @throws Refusal when it is too late for that, when the member is a party already, or when whoever decides, mediates
     *     or investigates works for it, or whoever mediates is known to be tied to it
     */
    public void joinMember(String reference, @Nullable String memberCode, Side side) {
        var dispute = desk.take("dispute", reference);
        desk.requirePartiesOpen("dispute", dispute);
        desk.requireComplete("dispute", dispute);
        if (side == Side.COMPLAINANT) {
            throw new Refusal("side", "must be respondent or co-complainant: a dispute has one complainant");
        }
        join(reference, member(dispute, memberCode), side);
    }

    /** Makes the member a party and tells everybody; whoever asks has checked that it is time. */
    void join(String reference, UUID member, Side side) {
        requireNotTheirOwn(member);
        requireNoTie(reference, member);
        var before = docket.parties(reference);
        docket.join(reference, member, side);
        tasks.offerAnew(reference, member);
        notices.serve(reference, member, Notice.Template.MADE_PARTY);
        before.forEach(party -> notices.serve(reference, party, Notice.Template.PARTY_JOINED));
        record.enter(Fact.of(docket.caseOf(reference), Outcome.MEMBER_JOINED)
                .to(member)
                .as(Role.CASE_MANAGER)
                .with("member", member)
                .with("side", side));
        process.partyJoined(reference);
    }

    private void requireNotTheirOwn(UUID member) {
        if (member.equals(people.get(circumstances.person()).employer())) {
            throw new Refusal("member", "is the one you work for; somebody else has to decide this");
        }
    }

    /** Whoever mediates would have to step down: the pool knows already what they would disclose. */
    private void requireNoTie(String reference, UUID member) {
        var lane = Objects.requireNonNullElse(desk.dispute(reference).lane(), "standard");
        var isTied = docket.peopleIn(reference, Role.MEDIATOR).stream()
                .anyMatch(mediator -> pool.isTied(mediator, member, reference, lane));
        if (isTied) {
            throw new Refusal(
                    "member",
                    "is tied to whoever mediates this dispute, as the pool of mediators says;"
                            + " somebody else has to be appointed first");
        }
    }

    private UUID member(Dispute dispute, @Nullable String code) {
        try {
            var alliance = alliances.alliance(dispute.alliance()).code();
            return alliances.member(alliance, Words.code("member", code)).id();
        } catch (Unknown e) {
            throw new Refusal("member", "there is no such member in this alliance");
        }
    }
}
