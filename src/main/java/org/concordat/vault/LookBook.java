package org.concordat.vault;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concordat.alliance.Circumstances;
import org.concordat.alliance.Docket;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Enters every opening of an item; what somebody is shown in one transaction is one look. */
@Component
class LookBook {

    private final EntityManager entities;
    private final Docket docket;
    private final Circumstances circumstances;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LookBook(
            EntityManager entities,
            Docket docket,
            Circumstances circumstances,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entities = entities;
        this.docket = docket;
        this.circumstances = circumstances;
        this.events = events;
        this.clock = clock;
    }

    private record Who(String reference, Looker looker) {}

    private record Look(UUID id, Set<UUID> items) {}

    /** A step of whoever acts works with an item, and shows it to nobody. */
    void enterWork(VaultItem item) {
        requireThatItIsKept();
        entities.persist(new VaultOpening(item.id(), circumstances.person(), clock.instant(), null));
    }

    void enterLook(VaultItem item, Looker looker) {
        requireThatItIsKept();
        var look = looks().computeIfAbsent(new Who(item.reference(), looker), this::begin);
        if (look.items().add(item.id())) {
            entities.persist(new VaultOpening(item.id(), looker.person(), clock.instant(), look.id()));
        }
    }

    /** In a transaction that only reads, Hibernate would drop the line without a word. */
    private static void requireThatItIsKept() {
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            throw new IllegalStateException("What is opened has to be entered, and this transaction only reads");
        }
    }

    private Look begin(Who who) {
        var look = new VaultLook(
                docket.caseOf(who.reference()).alliance(), who.reference(), who.looker(), clock.instant());
        entities.persist(look);
        return new Look(look.id(), new LinkedHashSet<>());
    }

    @SuppressWarnings("unchecked")
    private Map<Who, Look> looks() {
        var known = (Map<Who, Look>) TransactionSynchronizationManager.getResource(this);
        return known == null ? ofThisTransaction() : known;
    }

    private Map<Who, Look> ofThisTransaction() {
        var looks = new HashMap<Who, Look>();
        TransactionSynchronizationManager.bindResource(this, looks);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                looks.forEach((who, look) ->
                        events.publishEvent(new Looked(look.id(), who.reference(), who.looker(), look.items())));
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(LookBook.this);
            }
        });
        return looks;
    }
}
