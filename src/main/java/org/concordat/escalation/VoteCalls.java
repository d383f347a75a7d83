package org.concordat.escalation;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Entry;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Role;
import org.concordat.alliance.Seat;
import org.concordat.notice.Notice.Template;
import org.concordat.notice.PersonalNoticeOffice;
import org.springframework.stereotype.Component;

/**
 * Calls seats to a vote: whoever holds one sees the case and is given notice of the day. The notice goes to the person,
 * because nobody else of their member may know of the case; the entry is its proof.
 */
@Component
class VoteCalls {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, MMMM d, uuuu", Locale.US);

    private final Motions motions;
    private final Docket docket;
    private final PersonalNoticeOffice notices;
    private final AllianceRecord record;

    VoteCalls(Motions motions, Docket docket, PersonalNoticeOffice notices, AllianceRecord record) {
        this.motions = motions;
        this.docket = docket;
        this.notices = notices;
        this.record = record;
    }

    void call(Motion motion, Seat seat) {
        letRead(motion, seat);
        notices.tell(
                motion.reference(),
                seat.liveHolder(),
                Template.VOTE_CALLED,
                Map.of("day", DAY.format(motion.voteOn())));
        record.enter(Fact.of(docket.caseOf(motion.reference()), Outcome.SEAT_CALLED)
                .to(subject(motion, seat))
                .with("motion", motion.id())
                .with("seat", seat.id())
                .with("member", seat.member())
                .with("person", seat.liveHolder())
                .with("voteOn", motion.voteOn()));
    }

    /** Calls the seats that may vote by now and were not called yet: they had no vote before. */
    void callOthers(Motion motion, List<Seat> seats) {
        var called = record.entriesOf(motion.reference()).stream()
                .filter(entry -> entry.outcome() == Outcome.SEAT_CALLED)
                .map(Entry::subject)
                .collect(Collectors.toSet());
        seats.stream().filter(seat -> !called.contains(subject(motion, seat))).forEach(seat -> call(motion, seat));
    }

    private static String subject(Motion motion, Seat seat) {
        return motion.id() + "/" + seat.id() + "/" + seat.liveHolder();
    }

    /** A motion is no longer open: who was asked about it reads what came of it, unless the board still votes in the case. */
    void close(Motion motion) {
        var reference = motion.reference();
        if (motions.findByReferenceOrderByPutAt(reference).stream().noneMatch(Motion::isOpen)) {
            docket.peopleIn(reference, Role.BOARD_MEMBER)
                    .forEach(person -> docket.finishPart(reference, person, Role.BOARD_MEMBER));
        }
    }

    /** Who steps aside, or has no vote any more, reads no more of the case. */
    void exclude(Motion motion, String holder) {
        docket.endPart(motion.reference(), holder, Role.BOARD_MEMBER);
    }

    void letRead(Motion motion, Seat seat) {
        docket.givePart(motion.reference(), seat.liveHolder(), Role.BOARD_MEMBER);
    }
}
