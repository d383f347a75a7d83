package org.concordat.web.pages;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.access.CaseAccess;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Person;
import org.concordat.alliance.Role;
import org.concordat.conflict.ConflictOffice;
import org.concordat.conflict.Dispute;
import org.concordat.notice.Notice;
import org.concordat.notice.NoticeOffice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The cases a person may see, the newest first, without a word of what they are about. */
@Component
class CaseList {

    private static final int LONGEST = 50;

    private final ConflictOffice conflicts;
    private final AllianceOffice alliances;
    private final NoticeOffice notices;
    private final Docket docket;
    private final CaseAccess access;
    private final DeadlinePart deadlines;
    private final Names names;
    private final Clock clock;

    CaseList(
            ConflictOffice conflicts,
            AllianceOffice alliances,
            NoticeOffice notices,
            Docket docket,
            CaseAccess access,
            DeadlinePart deadlines,
            Names names,
            Clock clock) {
        this.conflicts = conflicts;
        this.alliances = alliances;
        this.notices = notices;
        this.docket = docket;
        this.access = access;
        this.deadlines = deadlines;
        this.names = names;
        this.clock = clock;
    }

    record Row(
            String reference,
            String category,
            String parties,
            String stage,
            String reportedAt,
            CaseFile.@Nullable Deadline next) {}

    record Message(String at, String reference, String text) {}

    List<Row> of(Person person) {
        var times = times(person);
        return mine(person)
                .filter(dispute -> access.maySee(person.username(), dispute.reference()))
                .limit(LONGEST)
                .map(dispute -> row(dispute, times))
                .toList();
    }

    private Stream<Dispute> mine(Person person) {
        var seesAll = person.is(Role.CASE_MANAGER) || person.is(Role.COMPLIANCE_OFFICER) || person.is(Role.AUDITOR);
        if (seesAll) {
            return conflicts.disputesOf(alliances.alliance(person.alliance())).stream();
        }
        var ofMember = person.employer() == null ? List.<String>of() : docket.referencesOf(person.employer());
        return Stream.concat(ofMember.stream(), docket.referencesWith(person.username()).stream())
                .distinct()
                .map(conflicts::get);
    }

    private Row row(Dispute dispute, Times times) {
        return new Row(
                dispute.reference(),
                Labels.of(dispute.category()),
                parties(dispute),
                dispute.outcome() == null
                        ? Labels.of(dispute.stage())
                        : "Closed: " + dispute.outcome().label(),
                times.day(dispute.reportedAt()),
                deadlines.next(dispute.reference(), times).orElse(null));
    }

    private String parties(Dispute dispute) {
        var respondents = docket.parties(dispute.reference()).stream()
                .filter(party -> !party.equals(dispute.complainant()))
                .map(names::member)
                .collect(Collectors.joining(", "));
        return names.member(dispute.complainant()) + " and " + respondents;
    }

    /** The latest notices to the member whose representative the person is. */
    List<Message> noticesTo(Person person) {
        UUID member = person.employer();
        if (member == null || !person.is(Role.REPRESENTATIVE)) {
            return List.of();
        }
        var times = times(person);
        return notices.latestTo(member).stream()
                .map(notice -> message(notice, times))
                .toList();
    }

    private static Message message(Notice notice, Times times) {
        return new Message(
                times.moment(notice.servedAt()),
                notice.reference(),
                notice.template().text());
    }

    private Times times(Person person) {
        return new Times(alliances.alliance(person.alliance()).zone(), clock.instant());
    }
}
