package org.concordat.escalation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.DecisionTables;
import org.concordat.clock.Terms;
import org.springframework.stereotype.Component;

/** How decisions of a kind are taken now, and when the board can vote at the earliest. */
@Component
class VotePlans {

    private final DecisionTables tables;
    private final AllianceOffice alliances;
    private final Terms terms;
    private final Clock clock;

    VotePlans(DecisionTables tables, AllianceOffice alliances, Terms terms, Clock clock) {
        this.tables = tables;
        this.alliances = alliances;
        this.terms = terms;
        this.clock = clock;
    }

    VotePlan of(UUID alliance, Proposal proposal) {
        var asked = Map.<String, Object>of(
                "decisionType",
                proposal.decisionType(),
                "meeting",
                proposal.meeting().word(),
                "lane",
                proposal.lane());
        return VotePlan.of(tables.decide(alliances.alliance(alliance).code(), "decision-rules", asked));
    }

    /** The first day before which, counted backwards, notice can still be given in time. */
    LocalDate voteDay(UUID alliance, VotePlan plan) {
        return plan.noticeDays() == 0
                ? today(alliance)
                : terms.firstDayWithNotice(alliance, plan.noticeDays(), today(alliance));
    }

    /** From when a decision on a motion has effect that is taken now, where the motion names a later day; else at once. */
    Optional<Instant> laterEffect(UUID alliance, Motion motion) {
        return motion.effectiveOn().map(day -> beginning(alliance, day)).filter(clock.instant()::isBefore);
    }

    LocalDate today(UUID alliance) {
        return LocalDate.ofInstant(clock.instant(), alliances.alliance(alliance).zone());
    }

    Instant beginning(UUID alliance, LocalDate day) {
        return day.atStartOfDay(alliances.alliance(alliance).zone()).toInstant();
    }
}
