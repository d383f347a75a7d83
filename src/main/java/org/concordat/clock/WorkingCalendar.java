package org.concordat.clock;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A calendar that an alliance, or one of its members, keeps itself. What it says is in its editions. */
@Entity
class WorkingCalendar {

    @Id
    private UUID id;

    private UUID alliance;
    private String code;

    @Nullable
    private UUID member;

    private UUID edition;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected WorkingCalendar() {}

    WorkingCalendar(UUID id, UUID alliance, String code, @Nullable UUID member, UUID edition) {
        this.id = id;
        this.alliance = alliance;
        this.code = code;
        this.member = member;
        this.edition = edition;
    }

    void publish(CalendarEdition next) {
        edition = next.id();
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    @Nullable
    UUID member() {
        return member;
    }

    /** The edition in force now. */
    UUID edition() {
        return edition;
    }
}
