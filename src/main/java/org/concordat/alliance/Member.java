package org.concordat.alliance;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** An organisation in an alliance. Parties and voters are members, never users. */
@Entity
public class Member {

    public enum Kind {
        HOSPITAL,
        PHYSICIAN_GROUP,
        CLINIC,
        INSURER
    }

    @Id
    private UUID id;

    private UUID alliance;
    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private Instant joinedAt;

    @SuppressWarnings("NullAway.Init")
    protected Member() {}

    Member(Alliance alliance, String code, String name, Kind kind, Instant joinedAt) {
        this.id = UUID.randomUUID();
        this.alliance = alliance.id();
        this.code = Words.code("code", code);
        this.name = Words.line("name", name, 120);
        this.kind = kind;
        this.joinedAt = joinedAt;
    }

    public UUID id() {
        return id;
    }

    public UUID alliance() {
        return alliance;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }
}
