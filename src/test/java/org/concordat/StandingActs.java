package org.concordat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.concordat.alliance.Right;
import org.concordat.alliance.RightsInQuestion;
import org.concordat.alliance.Standings;
import org.concordat.alliance.sealing.Sealer;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The words in which tests tell of members' rights, as if a sanction had just been decided. */
@TestComponent
@Component
public class StandingActs {

    private final Standings standings;
    private final Sealer sealer;
    private final TransactionOperations transaction;

    StandingActs(Standings standings, Sealer sealer, TransactionOperations transaction) {
        this.standings = standings;
        this.sealer = sealer;
        this.transaction = transaction;
    }

    /** A sanction takes a right; the answer is its id. */
    public UUID takes(String reference, UUID member, Right right, Instant from, Instant until) {
        var sanction = UUID.randomUUID();
        transaction.executeWithoutResult(status ->
                standings.take(new RightsInQuestion(reference, sanction, member, Set.of(right), from, until)));
        return sanction;
    }

    /** What a sanction took is given back from an instant on. */
    public void givesBack(String reference, UUID sanction, UUID member, Right right, Instant from) {
        transaction.executeWithoutResult(status ->
                standings.giveBack(new RightsInQuestion(reference, sanction, member, Set.of(right), from, null)));
    }

    /** What was entered so far is sealed; the answer is a moment after that and before anything else is. */
    public Instant seals(UUID alliance) {
        sealer.seal(alliance);
        return aMoment();
    }

    /** This moment; whatever happens next, happens later. */
    public static Instant aMoment() {
        var moment = TestTime.now();
        TestTime.passTo(moment);
        return moment;
    }
}
