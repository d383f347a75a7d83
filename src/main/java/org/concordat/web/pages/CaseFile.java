package org.concordat.web.pages;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
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
