package org.concordat.web.log;

import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.DocketCase;
import org.concordat.alliance.ReviewRegister;
import org.concordat.vault.Fingerprints;
import org.concordat.web.ReadableRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the record of an alliance's disputes as an event log, a few cases at a time, however long it is. */
@Component
public class EventLog {

    private interface Step {
        void take(LoggedCase each) throws IOException;
    }

    private static final int CASES = 20;

    private final ReviewRegister reviews;
    private final ReadableRecord readable;
    private final AllianceOffice alliances;
    private final Fingerprints fingerprints;

    EventLog(ReviewRegister reviews, ReadableRecord readable, AllianceOffice alliances, Fingerprints fingerprints) {
        this.reviews = reviews;
        this.readable = readable;
        this.alliances = alliances;
        this.fingerprints = fingerprints;
    }

    /** How many entries there are going to be; nothing that is kept from the reader is counted. */
    @Transactional(readOnly = true)
    public long count(LogOrder order) {
        return reviews.countReviewed(order.review(), ReadableRecord.untold());
    }

    /**
     * All of it as it is at one moment, also when it takes long.
     *
     * @param announced is told before anything else how many entries there are going to be
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void write(LogOrder order, LongConsumer announced, Writer out) throws IOException {
        var entries = count(order);
        announced.accept(entries);
        var words = new LogWords(order, alliances, fingerprints);
        var writer = writer(order.format(), out, words);
        writer.begin(order, entries);
        if (writer.looksTwice()) {
            walk(order, words, writer::things);
            writer.betweenLooks();
        }
        walk(order, words, writer::events);
        writer.end();
    }

    private static LogWriter writer(LogFormat format, Writer out, LogWords words) throws IOException {
        return switch (format) {
            case XES -> new XesWriter(out);
            case OCEL -> new OcelWriter(out, words.members());
            case CSV -> new CsvWriter(out);
        };
    }

    private void walk(LogOrder order, LogWords words, Step step) throws IOException {
        var excluded = reviews.excludedFrom(order.review());
        var page = reviews.reviewed(order.review(), "", CASES);
        while (!page.isEmpty()) {
            for (var each : told(page, order, words, excluded)) {
                step.take(each);
            }
            page = reviews.reviewed(order.review(), page.get(page.size() - 1).reference(), CASES);
        }
    }

    private List<LoggedCase> told(List<DocketCase> page, LogOrder order, LogWords words, Set<String> excluded) {
        var lines = readable.forAuditors(
                page.stream().map(DocketCase::reference).collect(Collectors.toSet()),
                other -> !excluded.contains(other));
        return page.stream()
                .map(each -> words.tell(
                        each,
                        lines.getOrDefault(each.reference(), List.of()).stream()
                                .filter(line -> order.review().covers(line.entry()))
                                .sorted(Comparator.comparing(
                                        line -> line.entry().decidedAt()))
                                .toList()))
                .filter(each -> !each.events().isEmpty())
                .toList();
    }
}
