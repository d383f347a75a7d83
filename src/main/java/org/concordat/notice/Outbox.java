package org.concordat.notice;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.alliance.DocketCase;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mail that is written in the transaction of its notice and leaves the house after it. */
@Service
@Transactional
public class Outbox {

    private static final String SUBJECT = "Something waits for you in case %s";

    private static final String BODY =
            """
            %s,

            something waits for you in case %s.

            Sign in to read it: %s/disputes/%s

            This message says no more than that, because mail is not confidential.
            Please do not answer it: nobody reads the answers.
            """;

    private final NoticeMails mails;
    private final People people;
    private final ObjectProvider<MailTransport> transport;
    private final String address;
    private final Clock clock;

    Outbox(
            NoticeMails mails,
            People people,
            ObjectProvider<MailTransport> transport,
            @Value("${concordat.address}") String address,
            Clock clock) {
        this.mails = mails;
        this.people = people;
        this.transport = transport;
        this.address = address;
        this.clock = clock;
    }

    /** Whether there is a way for mail out of the house at all. */
    public boolean isOpen() {
        return transport.getIfAvailable() != null;
    }

    /**
     * Mail to each of the addressee's representatives who may see the case and has an address.
     *
     * @return whether there is anybody to write to
     */
    boolean write(Notice notice, DocketCase docketCase) {
        if (!isOpen() || !docketCase.isParty(notice.addressee())) {
            return false;
        }
        var reachable = people.representativesOf(notice.addressee()).stream()
                .filter(person -> person.mailAddress() != null)
                .toList();
        reachable.forEach(person -> write(notice, person, person.mailAddress()));
        return !reachable.isEmpty();
    }

    /** Mail to an address that is nobody's own, for the first who represents the addressee. */
    boolean writeTo(Notice notice, String mailAddress) {
        var reader = people.representativesOf(notice.addressee()).stream().findFirst();
        if (!isOpen() || reader.isEmpty()) {
            return false;
        }
        write(notice, reader.get(), mailAddress);
        return true;
    }

    private void write(Notice notice, Person person, String mailAddress) {
        write(notice.id(), null, notice.reference(), person, mailAddress);
    }

    /** Mail to somebody about their work, if they have an address. */
    void write(PersonalNotice notice, Person person) {
        if (isOpen() && person.mailAddress() != null) {
            write(null, notice.id(), notice.reference(), person, person.mailAddress());
        }
    }

    private void write(
            @Nullable UUID notice, @Nullable UUID personalNotice, String reference, Person person, String mailAddress) {
        mails.save(new NoticeMail(
                notice,
                personalNotice,
                person.username(),
                mailAddress,
                SUBJECT.formatted(reference),
                BODY.formatted(person.name(), reference, address, reference),
                clock.instant()));
    }

    /** The next mail to send; for the time of its lease no other node gets it. */
    Optional<NoticeMail> claim() {
        var now = clock.instant();
        var next = mails.nextDue(now);
        next.ifPresent(mail -> mail.claim(now));
        return next;
    }

    void noteSent(UUID mail) {
        get(mail).send(clock.instant());
    }

    void postpone(UUID mail) {
        get(mail).postpone(clock.instant());
    }

    void giveUp(UUID mail) {
        get(mail).giveUp(NoticeMail.Problem.REFUSED);
    }

    /** Whether mail was written for a notice, and none of it can arrive any more. */
    boolean allFailed(UUID notice) {
        var written = mails.findByNotice(notice);
        return !written.isEmpty() && written.stream().allMatch(mail -> mail.state() == NoticeMail.State.FAILED);
    }

    NoticeMail get(UUID mail) {
        return mails.findById(mail).orElseThrow();
    }

    /** What was written for several notices, in one query. */
    @Transactional(readOnly = true)
    public List<NoticeMail> mailsFor(Collection<UUID> notices) {
        return mails.findByNoticeIn(notices);
    }

    /**
     * The latest mail that has left about cases of an alliance.
     *
     * @param except the member whose own cases are left out, if any
     */
    @Transactional(readOnly = true)
    public List<NoticeMail> latestSent(UUID alliance, @Nullable UUID except, int most) {
        return mails.latestSent(alliance, except, most);
    }
}
