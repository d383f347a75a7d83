package org.concordat.alliance;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case on the docket: its reference, its alliance and the members that are parties to it. */
@Entity
public class DocketCase {

    public enum Side {
        COMPLAINANT,
        /** Joined later, at the complainant's side. */
        CO_COMPLAINANT,
        RESPONDENT;

        /** The side of a member that comes from another dispute, where it may have been the complainant. */
        public Side joined() {
            return this == COMPLAINANT ? CO_COMPLAINANT : this;
        }
    }

    /**
     * A member's part in the case.
     *
     * @param joinedAt since when; none for those who were parties from the beginning
     */
    @Embeddable
    record Party(@Enumerated(EnumType.STRING) Side side, @Nullable Instant joinedAt) {}

    @Id
    private String reference;

    private UUID alliance;
    private Instant openedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "case_party", joinColumns = @JoinColumn(name = "reference"))
    @MapKeyColumn(name = "member")
    private Map<UUID, Party> parties;

    @SuppressWarnings("NullAway.Init")
    protected DocketCase() {}

    DocketCase(String reference, UUID alliance, UUID complainant, List<UUID> respondents, Instant openedAt) {
        this.reference = reference;
        this.alliance = alliance;
        this.openedAt = openedAt;
        this.parties = new TreeMap<>();
        respondents.forEach(member -> parties.put(member, new Party(Side.RESPONDENT, null)));
        parties.put(complainant, new Party(Side.COMPLAINANT, null));
    }

    void join(UUID member, Side side, Instant now) {
        if (isParty(member)) {
            throw new Refusal("member", "is a party to this dispute already");
        }
        parties.put(member, new Party(side, now));
    }

    public String reference() {
        return reference;
    }

    public UUID alliance() {
        return alliance;
    }

    Instant openedAt() {
        return openedAt;
    }

    public Set<UUID> parties() {
        return new TreeSet<>(parties.keySet());
    }

    public boolean isParty(UUID member) {
        return parties.containsKey(member);
    }

    public Side side(UUID member) {
        return parties.get(member).side();
    }

    /** Since when a member is a party, if it was not from the beginning. */
    public Optional<Instant> joinedAt(UUID member) {
        return Optional.ofNullable(parties.get(member)).map(Party::joinedAt);
    }
}
