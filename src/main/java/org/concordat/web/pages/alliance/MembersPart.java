package org.concordat.web.pages.alliance;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.alliance.Alliance;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Member;
import org.concordat.alliance.Standing;
import org.concordat.alliance.Standings;
import org.concordat.audit.figures.MemberFigures;
import org.concordat.audit.figures.MemberFigures.InForce;
import org.concordat.audit.figures.MemberFigures.Promises;
import org.concordat.web.pages.words.Labels;
import org.concordat.web.pages.words.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The members of an alliance at an instant, by what was known at another. */
@Component
class MembersPart {

    /**
     * A member.
     *
     * @param suspended the rights it does not have, and until when
     * @param provisional whether that rests on an entry that still waits to be sealed
     */
    record Row(
            String name,
            String kind,
            List<String> suspended,
            boolean provisional,
            int kept,
            int late,
            int broken,
            List<String> sanctions) {}

    private final AllianceOffice alliances;
    private final Standings standings;
    private final MemberFigures figures;

    MembersPart(AllianceOffice alliances, Standings standings, MemberFigures figures) {
        this.alliances = alliances;
        this.standings = standings;
        this.figures = figures;
    }

    /** As many queries for one member as for all. */
    List<Row> of(Alliance alliance, Docket.Sight sight, Instant valid, Instant known, Times times) {
        var standing = standings.of(alliance.id(), valid, known);
        var promises = figures.promises(alliance.id(), sight, valid, known);
        var sanctions = figures.sanctions(alliance.id(), sight, valid, known).stream()
                .collect(Collectors.groupingBy(
                        InForce::member, Collectors.mapping(each -> tell(each, times), Collectors.toList())));
        return alliances.members(alliance.id()).stream()
                .map(member -> row(
                        member,
                        standing.get(member.id()),
                        promises.getOrDefault(member.id(), none(member.id())),
                        sanctions.getOrDefault(member.id(), List.of()),
                        times))
                .toList();
    }

    private static Promises none(UUID member) {
        return new Promises(member, 0, 0, 0);
    }

    private static Row row(
            Member member, @Nullable Standing standing, Promises promises, List<String> sanctions, Times times) {
        return new Row(
                member.name(),
                Labels.of(member.kind()),
                standing == null ? List.of() : suspended(standing, times),
                standing != null && standing.isProvisional(),
                promises.kept(),
                promises.late(),
                promises.broken(),
                sanctions);
    }

    private static List<String> suspended(Standing standing, Times times) {
        return standing.off().stream()
                .map(right -> right.label()
                        + standing.backAt(right)
                                .map(until -> ", until " + times.moment(until))
                                .orElse(""))
                .toList();
    }

    private static String tell(InForce sanction, Times times) {
        return Labels.sentence(sanction.title().replace('-', ' ')) + ", since " + times.moment(sanction.since())
                + (sanction.stayed() ? "; stayed while an appeal is heard" : "");
    }
}
