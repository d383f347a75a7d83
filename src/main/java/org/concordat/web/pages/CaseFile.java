package org.concordat.web.pages;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concordat.alliance.Clause;
import org.concordat.clock.DayLine;
import org.jspecify.annotations.Nullable;

/**
 * A case as one reader may see it, in the words the page shows.
 *
 * @param report what the complainant wrote; none for who may not read it, or once it was erased
 * @param inquiry none while nothing is investigated
 */
record CaseFile(
        Heading heading,
        Outline outline,
        Keeping keeping,
        @Nullable Story report,
        Meetings meetings,
        Deadlines deadlines,
        Resolution resolution,
        Compliance compliance,
        Papers papers,
        List<Line> record,
        @Nullable Inquiry inquiry,
        List<Linked> links,
        Rights rights) {

    record Heading(
            String reference,
            String stage,
            @Nullable String outcome,
            String category,
            String severity,
            String patientImpact,
            @Nullable String amount,
            String reportedAt) {}

    /** What the complainant wrote. */
    record Story(String subject, String description, @Nullable String remedySought) {}

    /** Who is in it, and whether it stands still. */
    record Outline(List<Party> parties, String mediator, List<String> standstills) {}

    record Party(String name, String side, String representatives) {}

    /**
     * How long what was written is kept.
     *
     * @param heldSince when a legal hold was placed, if one is
     */
    record Keeping(@Nullable String erasedOn, @Nullable String heldSince) {}

    /** @param mayEnd whether the reader may say that they want no more of them */
    record Meetings(List<Meeting> list, boolean mayEnd) {

        public boolean isAnyFixed() {
            return list.stream().anyMatch(meeting -> meeting.state() == Meeting.State.FIXED);
        }

        public boolean isAnyCancelled() {
            return list.stream().anyMatch(Meeting::isCancelled);
        }
    }

    record Meeting(String time, String mode, @Nullable String place, State state) {

        enum State {
            PROPOSED,
            FIXED,
            CANCELLED
        }

        public boolean isProposed() {
            return state == State.PROPOSED;
        }

        public boolean isCancelled() {
            return state == State.CANCELLED;
        }
    }

    record Deadlines(List<Deadline> list) {

        public boolean isAnyRunning() {
            return list.stream().anyMatch(Deadline::running);
        }

        public boolean hasAnyRunOut() {
            return list.stream().anyMatch(Deadline::ranOut);
        }

        public boolean hasAnyEndedInTime() {
            return list.stream().anyMatch(deadline -> !deadline.running() && !deadline.ranOut());
        }
    }

    /**
     * A deadline, and why it is when it is.
     *
     * @param at the instant, for machines
     * @param extension what was given beyond the rule, if anything was
     * @param days how the rule leads there; none where nobody asks
     * @param state whether it runs, stands still, was met or ran out
     * @param pauses when it stood still, and why, oldest first
     */
    record Deadline(
            UUID id,
            String name,
            String due,
            Instant at,
            String zone,
            String distance,
            String rule,
            @Nullable String extension,
            List<DayLine> days,
            String state,
            boolean running,
            boolean ranOut,
            List<String> pauses,
            List<String> warnings) {

        public String standing() {
            return distance.isEmpty() ? state : state + ", " + distance;
        }
    }

    /** What the parties agree on, what is put to a body, and what is decided. */
    record Resolution(List<Agreement> agreements, @Nullable Ascent ascent, List<Question> motions) {

        static final Resolution NONE = new Resolution(List.of(), null, List.of());
    }

    /**
     * Terms to be signed, signed or not; and how each party has answered.
     *
     * @param document the signed settlement to download, if there is one
     */
    record Agreement(
            String title,
            @Nullable String settledIssues,
            @Nullable String carvedOut,
            List<Term> terms,
            List<String> answers,
            @Nullable UUID document) {}

    /**
     * A dispute that went up.
     *
     * @param body that has it, once one was called
     * @param resolution what a committee proposes, or what every party accepted
     * @param pack only for those who decide and those who prepare it
     */
    record Ascent(
            @Nullable String body,
            boolean resolved,
            List<Term> resolution,
            List<String> answers,
            List<PackPage> pack) {}

    record PackPage(String label, @Nullable String party, String text, String hash) {}

    /**
     * @param decided when, once it is
     * @param tried what followed when the board could not decide, in this order
     */
    record Question(
            String words,
            List<Term> measures,
            String state,
            @Nullable String decided,
            List<Opinion> opinions,
            List<String> tried) {}

    /** Why a seat voted as it did. */
    record Opinion(String by, String text) {}

    /**
     * @param extras its rhythm and its grace, a phrase each
     */
    record Term(String obligor, String obligee, String act, String due, List<String> extras) {}

    /** What is owed, and what follows where it is not kept. */
    record Compliance(List<Promise> obligations, List<Penalty> sanctions) {

        static final Compliance NONE = new Compliance(List.of(), List.of());
    }

    /**
     * A sanction that was proposed, as far as the reader may know.
     *
     * @param terms what it takes, for how long and who decides, a sentence each; and how an appeal goes
     * @param milestones of its cure plan
     * @param mayAppeal whether the reader may appeal against it now
     * @param mayAskForReadmission whether the reader may ask for the readmission of the member now
     */
    record Penalty(
            UUID id,
            String title,
            String member,
            String state,
            List<String> terms,
            List<Milestone> milestones,
            boolean mayAppeal,
            boolean mayAskForReadmission) {}

    record Milestone(int number, @Nullable String act, String state) {}

    /**
     * @param number of the clause
     * @param occurrence which time it is, such as "2 of 4"; empty when it is due once
     * @param measure by which number one sees that it was kept; none when evidence alone shows it
     * @param particulars what the clause says about its breach and on which others it waits, a sentence each
     * @param history what was reported, verified, waived and found, oldest first
     * @param mayWaive whether the reader may let go of it
     */
    record Promise(
            UUID id,
            int number,
            String occurrence,
            String obligor,
            String obligee,
            @Nullable String act,
            @Nullable String measure,
            List<String> particulars,
            String due,
            String state,
            List<String> history,
            Wording wording,
            boolean mayWaive) {

        /** Such as "clause 3, time 2 of 4". */
        public String clause() {
            return Clause.name(number, occurrence.isEmpty() ? null : occurrence);
        }
    }

    /**
     * How a promise has come to read as it does.
     *
     * @param version from 1
     * @param earlier the versions before, oldest first
     * @param proposals to amend it, oldest first
     * @param mayAmend whether the reader may propose to amend it
     */
    record Wording(int version, List<Reworded> earlier, List<Reworded> proposals, boolean mayAmend) {}

    /**
     * A promise as it read, or would read.
     *
     * @param act none for a reader who may not read what was agreed
     * @param lines its rhythm, its measure and the like; who answered, and how
     */
    record Reworded(String label, @Nullable String act, List<String> lines) {}

    /** What was filed and what people wrote. */
    record Papers(List<Exhibit> evidence, List<Statement> statements, List<Withheld> withheld) {}

    /**
     * A document of the register.
     *
     * @param number by which reports name it
     * @param name none for a reader who may only know that something was filed
     * @param isOpen whether the reader may fetch it
     */
    record Exhibit(
            String number,
            UUID id,
            @Nullable String name,
            boolean isOpen,
            String by,
            String at,
            String hash,
            String readers,
            String status) {

        public String shortHash() {
            return hash.substring(0, 12);
        }
    }

    /** What is investigated, by whom, and what was found. */
    record Inquiry(@Nullable String investigator, String state, List<Point> points, List<Asked> asked) {}

    /** An allegation and, once it is there, the finding about it. */
    record Point(int number, String allegation, @Nullable String finding, @Nullable String reasons) {}

    /** What a party was asked. */
    record Asked(String party, String request) {}

    record Statement(String label, String by, String at, String text) {}

    /** Something that was said, to a reader who may know that but not what. */
    record Withheld(String label, String by, String at, String hash) {}

    /** What happened after an instant, but for what the reader did themselves. */
    public List<Line> newsSince(@Nullable Instant seen, String reader) {
        return seen == null
                ? List.of()
                : record.stream().filter(line -> line.isNewsTo(reader, seen)).toList();
    }

    /**
     * An entry of the record.
     *
     * @param aside     a section of its own tells it as well
     * @param corrected when it was said to be wrong
     */
    record Line(
            UUID id,
            String at,
            String text,
            String by,
            Instant recordedAt,
            String person,
            boolean aside,
            List<String> corrected) {

        boolean isNewsTo(String reader, Instant seen) {
            return recordedAt.isAfter(seen) && !person.equals(reader);
        }
    }

    /** Another dispute, and what this one is to it. */
    record Linked(String relation, String reference) {}

    /**
     * What the reader may do in it.
     *
     * @param mayFile a document
     * @param mayRule on evidence
     * @param mayManage links and parties, and correct entries
     * @param mayErase what was written
     * @param mayHold what was written against erasure, or lift that
     */
    record Rights(
            boolean mayFile,
            boolean mayRule,
            boolean mayWithdraw,
            boolean mayManage,
            boolean mayReopen,
            boolean mayEscalate,
            boolean mayAskForEscalation,
            boolean mayErase,
            boolean mayHold) {}
}
