package org.concordat.obligation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** An obligation whose time begins when another is done: one row, never changed. */
@Entity
@Immutable
@Table(name = "obligation_dependency")
class Dependency {

    @Embeddable
    record Key(UUID obligation, UUID prerequisite) implements Serializable {}

    @EmbeddedId
    private Key key;

    @SuppressWarnings("NullAway.Init")
    protected Dependency() {}

    Dependency(Obligation obligation, Obligation prerequisite) {
        this.key = new Key(obligation.id(), prerequisite.id());
    }
}
