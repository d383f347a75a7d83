package org.concordat.alliance;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The work that waits in a case. Whether a reader may know of the case is asked before. */
public interface OpenTasks {

    /** The tasks of a case that wait for somebody, oldest first. */
    List<OpenTask> of(String reference);

    /** A member has become a party: whoever works for it loses whatever they were given or offered in the case before. */
    void offerAnew(String reference, UUID newParty);

    /** What a diagram gave to a person, who works on the case no longer, goes to others; to one alone, or they may take it. */
    void handOver(String reference, String from, Collection<String> to);

    /**
     * Whatever is being offered to somebody in this alliance has been before this goes on, and nothing more is until this
     * transaction has ended: for whoever takes roles from people before giving them others.
     */
    void awaitOffers(UUID alliance);

    /**
     * Somebody is new or has become something more: what waits already and is theirs to do is offered to them. Where the
     * last resort had it because there was nobody, it has it no longer. Forms that offer people to choose from offer them.
     */
    void offer(Person newcomer, Set<Role> gained);

    /** What was offered to somebody for roles that they have no longer is offered to the others only; no form offers them. */
    void withdraw(String person, Set<Role> lost);

    /** What was asked of a seat goes to who holds it now. */
    void reseat(String reference, UUID seat, String from, String to);

    /**
     * Whoever is away gives up the tasks they have taken: to their deputy where the deputy may do them, else to everybody
     * who may. What only they can do stays theirs.
     */
    List<HandedOn> handOn(String from, @Nullable String deputy);

    /**
     * A task that somebody else has got, or may take.
     *
     * @param deputy who has it now; nobody when it waits for any who may do it
     */
    record HandedOn(String reference, String key, String activityInstance, @Nullable String deputy) {}

    /**
     * A task that waits.
     *
     * @param key the step's id in its diagram
     * @param assignee the username of whoever has taken it, for those who may know
     */
    record OpenTask(String name, String key, @Nullable Instant due, @Nullable String assignee) {

        /** The same for somebody who is not told who has taken it. */
        public OpenTask offered() {
            return new OpenTask(name, key, due, null);
        }
    }
}
