package org.concordat.alliance.sealing;

import java.io.IOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.proof.Head;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Brings heads to where they are kept outside, and again until they have arrived. */
@Service
class HeadDeliveries {

    private static final Logger LOG = LoggerFactory.getLogger(HeadDeliveries.class);

    /** Also how long a node that dies while it delivers keeps others from it. */
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);

    private static final int MOST_DOUBLINGS = 7;
    private static final int MOST = 500;

    /** Takes what is due away from everybody else until the next attempt. */
    private static final String TAKE =
            """
            update head_delivery set attempts = attempts + 1,
                next_at = cast(:now as timestamptz) + :wait * power(2, least(attempts, :doublings)) * interval '1 second'
            where anchor = :anchor and (alliance, size) in (%s for update skip locked)
            returning alliance, size
            """;

    private static final String SOME =
            """
            select alliance, size from head_delivery where anchor = :anchor and next_at <= :now
            order by alliance, size limit :most""";

    /** Once one is due, everything that ever was: what waits for another attempt would else follow, and be older. */
    private static final String ALL =
            """
            select alliance, size from head_delivery where anchor = :anchor and (next_at <= :now or attempts > 0)
            and alliance in (select alliance from head_delivery where anchor = :anchor and next_at <= :now)""";

    private record Due(UUID alliance, long size) {}

    private final JdbcClient database;
    private final Heads heads;
    private final AllianceOffice alliances;
    private final List<HeadAnchor> anchors;
    private final Clock clock;

    HeadDeliveries(
            JdbcClient database,
            Heads heads,
            AllianceOffice alliances,
            ObjectProvider<HeadAnchor> anchors,
            Clock clock) {
        this.database = database;
        this.heads = heads;
        this.alliances = alliances;
        this.anchors = anchors.orderedStream().toList();
        this.clock = clock;
    }

    /** Notes, in the transaction that made the head, where it has to go. */
    void queue(Head head) {
        for (var anchor : anchors) {
            database.sql("insert into head_delivery (alliance, size, anchor, attempts, next_at) values (?, ?, ?, 0, ?)")
                    .params(head.alliance(), head.size(), anchor.name(), Timestamp.from(anchor.dueFor(head.sealedAt())))
                    .update();
        }
    }

    /** Since when the oldest head waits to be kept outside that should be there by now. */
    Optional<Instant> waitingSince() {
        if (anchors.isEmpty()) {
            return Optional.empty();
        }
        return database.sql("select min(head.sealed_at) from head_delivery join head using (alliance, size)"
                        + " where anchor in (:anchors) and (attempts > 0 or next_at <= :now)")
                .param("anchors", names())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> Optional.ofNullable(row.getTimestamp(1)))
                .single()
                .map(Timestamp::toInstant);
    }

    private List<String> names() {
        return anchors.stream().map(HeadAnchor::name).toList();
    }

    /** Heads that wait for a place that is gone wait for nothing; whoever took it away reads so once at each start. */
    @EventListener(ApplicationReadyEvent.class)
    void tellLeftOver() {
        leftOver()
                .forEach((anchor, count) -> LOG.warn(
                        "{} heads wait for the anchor \"{}\", which is not configured any more: they go there when it is"
                                + " again, and are not waited for until then",
                        count,
                        anchor));
    }

    /** How many heads wait for each place that is not there. */
    Map<String, Long> leftOver() {
        var left = new TreeMap<String, Long>();
        database.sql("select anchor, count(*) as heads from head_delivery group by anchor")
                .query(row -> {
                    left.put(row.getString("anchor"), row.getLong("heads"));
                });
        left.keySet().removeAll(names());
        return left;
    }

    /** Delivers what is due; a call that fails is made again, later and later. */
    void deliver() {
        anchors.forEach(this::deliverTo);
    }

    private void deliverTo(HeadAnchor anchor) {
        var due = new TreeMap<UUID, List<Long>>();
        take(anchor).forEach(each -> due.computeIfAbsent(each.alliance(), key -> new ArrayList<>())
                .add(each.size()));
        due.forEach((alliance, sizes) ->
                deliver(anchor, alliance, anchor.wantsOnlyTheNewest() ? List.of(Collections.max(sizes)) : sizes));
    }

    private List<Due> take(HeadAnchor anchor) {
        return database.sql(TAKE.formatted(anchor.wantsOnlyTheNewest() ? ALL : SOME))
                .params(Map.of(
                        "now", Timestamp.from(clock.instant()),
                        "wait", FIRST_WAIT.toSeconds(),
                        "doublings", MOST_DOUBLINGS,
                        "anchor", anchor.name(),
                        "most", MOST))
                .query((row, number) -> new Due(row.getObject("alliance", UUID.class), row.getLong("size")))
                .list();
    }

    private void deliver(HeadAnchor anchor, UUID alliance, List<Long> sizes) {
        try {
            anchor.keep(alliances.alliance(alliance).code(), heads.of(alliance, sizes));
            forget(anchor, alliance, sizes);
        } catch (IOException e) {
            LOG.warn(
                    "{} heads have not reached the anchor \"{}\" and are sent again: {}",
                    sizes.size(),
                    anchor.name(),
                    e.toString());
        }
    }

    private void forget(HeadAnchor anchor, UUID alliance, List<Long> sizes) {
        var arrived = anchor.wantsOnlyTheNewest() ? "size <= :newest" : "size in (:sizes)";
        database.sql("delete from head_delivery where anchor = :anchor and alliance = :alliance and " + arrived)
                .param("anchor", anchor.name())
                .param("alliance", alliance)
                .param("sizes", sizes)
                .param("newest", Collections.max(sizes))
                .update();
    }
}
