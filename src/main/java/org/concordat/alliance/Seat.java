package org.concordat.alliance;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member's one seat on the board: one live holder at any instant, the holder or the alternate. */
@Entity
public class Seat {

    @Id
    private UUID id;

    private UUID alliance;
    private UUID member;
    private String holder;

    @Nullable
    private String alternate;

    private boolean alternateSits;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Seat() {}

    Seat(Member member, String holder, @Nullable String alternate) {
        this.id = UUID.randomUUID();
        this.alliance = member.alliance();
        this.member = member.id();
        seat(holder, alternate);
    }

    final void seat(String holder, @Nullable String alternate) {
        if (holder.equals(alternate)) {
            throw new Refusal("alternate", "must be another person than the holder");
        }
        this.holder = holder;
        this.alternate = alternate;
        this.alternateSits = false;
    }

    void letAlternateSit(boolean sits) {
        if (sits && alternate == null) {
            throw new Refusal("alternateSits", "this seat has no alternate");
        }
        this.alternateSits = sits;
    }

    /** The person who votes for the member now. */
    public String liveHolder() {
        return alternateSits && alternate != null ? alternate : holder;
    }

    public UUID id() {
        return id;
    }

    public UUID alliance() {
        return alliance;
    }

    public UUID member() {
        return member;
    }

    public String holder() {
        return holder;
    }

    public boolean alternateSits() {
        return alternateSits;
    }

    public @Nullable String alternate() {
        return alternate;
    }
}
