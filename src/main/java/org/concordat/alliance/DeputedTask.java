package org.concordat.alliance;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import org.hibernate.annotations.Immutable;

/** A task that somebody has got in another's place. */
@Entity
@Immutable
class DeputedTask {

    @Embeddable
    record Key(String activityInstance, String deputy) implements Serializable {}

    @EmbeddedId
    private Key key;

    private String inPlaceOf;

    @SuppressWarnings("NullAway.Init")
    protected DeputedTask() {}

    DeputedTask(Key key, String inPlaceOf) {
        this.key = key;
        this.inPlaceOf = inPlaceOf;
    }

    String inPlaceOf() {
        return inPlaceOf;
    }
}
