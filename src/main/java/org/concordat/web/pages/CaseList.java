package org.concordat.web.pages;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.access.CaseAccess;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Docket;
import org.concordat.alliance.DocketCase;
import org.concordat.alliance.Member;
import org.concordat.alliance.Person;
import org.concordat.alliance.Power;
import org.concordat.alliance.Role;
import org.concordat.conflict.ConflictOffice;
import org.concordat.conflict.Dispute;
import org.concordat.notice.Notice;
import org.concordat.notice.NoticeOffice;
import org.concordat.notice.PersonalNotice;
import org.concordat.notice.PersonalNoticeOffice;
import org.concordat.web.pages.words.Labels;
import org.concordat.web.pages.words.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The cases a person may see, the newest first, without a word of what they are about. */
@Component
class CaseList {

    private static final int LONGEST = 50;
    private static final int MOST_NOTICES = 20;

    private final ConflictOffice conflicts;
    private final AllianceOffice alliances;
    private final NoticeOffice notices;
    private final PersonalNoticeOffice personal;
    private final CaseAccess access;
    private final Docket docket;
    private final DeadlinePart deadlines;
    private final Clock clock;

    CaseList(
            ConflictOffice conflicts,
            AllianceOffice alliances,
            NoticeOffice notices,
            PersonalNoticeOffice personal,
            CaseAccess access,
            Docket docket,
            DeadlinePart deadlines,
            Clock clock) {
        this.conflicts = conflicts;
        this.alliances = alliances;
        this.notices = notices;
        this.personal = personal;
        this.access = access;
        this.docket = docket;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    record Row(
            String reference,
            String category,
            String parties,
            String stage,
            String reportedAt,
            Deadlines.@Nullable Deadline next) {}

    record Message(Instant when, String at, @Nullable String reference, String text) {}

    /**
     * Some of the cases a person may see, the newest first.
     *
     * @param older the case behind which the next ones begin; none when these were the last
     */
    record Newest(List<Row> rows, @Nullable String older) {}

    @Transactional(readOnly = true)
    List<Row> of(Person person) {
        return newest(person, null).rows();
    }

    /** @param than only those that are older than this case */
    @Transactional(readOnly = true)
    Newest newest(Person person, @Nullable String than) {
        var found = access.newestFor(person, LONGEST + 1, than);
        var shown = found.stream().limit(LONGEST).toList();
        return new Newest(
                rows(person, shown),
                found.size() > LONGEST ? shown.get(LONGEST - 1).reference() : null);
    }

    /** Rows of cases that the person may see, in this order. */
    @Transactional(readOnly = true)
    List<Row> of(Person person, List<String> references) {
        return rows(person, docket.casesOf(references)).stream()
                .sorted(Comparator.comparing(row -> references.indexOf(row.reference())))
                .toList();
    }

    /** As many queries for one row as for all. */
    private List<Row> rows(Person person, List<DocketCase> found) {
        var times = times(person);
        var cases = found.stream().collect(Collectors.toMap(DocketCase::reference, Function.identity()));
        var next = deadlines.next(cases.keySet(), reference -> knowsOfMediation(person, cases.get(reference)), times);
        var members = members(person);
        return conflicts.disputes(cases.keySet()).stream()
                .map(dispute -> row(
                        dispute,
                        parties(cases.get(dispute.reference()), members),
                        next.get(dispute.reference()),
                        times))
                .toList();
    }

    /** Asks for no parts, which would be a query for each row: who does not only mediate sees a little less here. */
    private static boolean knowsOfMediation(Person person, DocketCase docketCase) {
        return person.may(Power.REVIEW_EVERY_CASE)
                || person.roles().equals(Set.of(Role.MEDIATOR))
                || person.employer() != null && docketCase.isParty(person.employer());
    }

    /** The case whose next deadline comes first. */
    @Transactional(readOnly = true)
    Optional<Row> next(Person person) {
        return of(person).stream()
                .filter(row -> row.next() != null && row.next().at().isAfter(clock.instant()))
                .min(Comparator.comparing(row -> row.next().at()));
    }

    private Map<UUID, String> members(Person person) {
        return alliances.members(person.alliance()).stream().collect(Collectors.toMap(Member::id, Member::name));
    }

    private static Row row(Dispute dispute, String parties, Deadlines.@Nullable Deadline next, Times times) {
        return new Row(
                dispute.reference(),
                Labels.of(dispute.category()),
                parties,
                dispute.outcome() == null
                        ? Labels.of(dispute.stage())
                        : "Closed: " + dispute.outcome().label(),
                times.day(dispute.reportedAt()),
                next);
    }

    private static String parties(DocketCase docketCase, Map<UUID, String> members) {
        return named(docketCase, side -> side != DocketCase.Side.RESPONDENT, members) + " and "
                + named(docketCase, side -> side == DocketCase.Side.RESPONDENT, members);
    }

    private static String named(DocketCase docketCase, Predicate<DocketCase.Side> side, Map<UUID, String> members) {
        return docketCase.parties().stream()
                .filter(party -> side.test(docketCase.side(party)))
                .map(members::get)
                .collect(Collectors.joining(", "));
    }

    /** The latest notices to the person, and to the member whose representative they are. */
    List<Message> noticesTo(Person person) {
        var times = times(person);
        return Stream.concat(toThemselves(person, times), toTheirMember(person, times))
                .sorted(Comparator.comparing(Message::when).reversed())
                .limit(MOST_NOTICES)
                .toList();
    }

    /** Somebody who has nothing to do with a case any more is not reminded of it. */
    private Stream<Message> toThemselves(Person person, Times times) {
        var written = personal.latestTo(person.username());
        var seen = access.inSight(
                person, written.stream().map(PersonalNotice::reference).collect(Collectors.toSet()));
        return written.stream()
                .filter(notice -> seen.contains(notice.reference()))
                .map(notice -> new Message(
                        notice.writtenAt(), times.moment(notice.writtenAt()), notice.reference(), notice.text()));
    }

    private Stream<Message> toTheirMember(Person person, Times times) {
        UUID member = person.employer();
        return member == null || !person.is(Role.REPRESENTATIVE)
                ? Stream.of()
                : notices.latestTo(member).stream().map(notice -> message(notice, times));
    }

    private static Message message(Notice notice, Times times) {
        var reference = notice.isForEveryMember() ? null : notice.reference();
        return new Message(notice.servedAt(), times.moment(notice.servedAt()), reference, notice.subject());
    }

    private Times times(Person person) {
        return new Times(alliances.alliance(person.alliance()).zone(), clock.instant());
    }
}
