package org.concordat.alliance.rules;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Files that were put in force together: a diagram with its forms, or a table. */
@Entity
@Immutable
public class RuleDeployment {

    /** The engine's id of it. */
    @Id
    private String id;

    /** None when it serves all alliances. */
    @Nullable
    private UUID alliance;

    private String name;
    private String person;

    @Nullable
    private String proposedBy;

    private Instant inForceFrom;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "rule_file", joinColumns = @JoinColumn(name = "deployment"))
    @MapKeyColumn(name = "name")
    @Column(name = "sha256")
    private Map<String, String> files;

    @SuppressWarnings("NullAway.Init")
    protected RuleDeployment() {}

    RuleDeployment(
            String id,
            @Nullable UUID alliance,
            SortedMap<String, String> files,
            String person,
            @Nullable String proposedBy,
            Instant inForceFrom) {
        this.id = id;
        this.alliance = alliance;
        this.name = Fingerprints.nameOf(files.keySet());
        this.files = new TreeMap<>(files);
        this.person = person;
        this.proposedBy = proposedBy;
        this.inForceFrom = inForceFrom;
    }

    public String id() {
        return id;
    }

    public @Nullable UUID alliance() {
        return alliance;
    }

    /** The name of its diagram or table. */
    public String name() {
        return name;
    }

    /** Who put it in force: with a second person, who approved it. */
    public String person() {
        return person;
    }

    public @Nullable String proposedBy() {
        return proposedBy;
    }

    public Instant inForceFrom() {
        return inForceFrom;
    }

    /** The SHA-256 of each file by its name, in hexadecimal digits. */
    public SortedMap<String, String> files() {
        return new TreeMap<>(files);
    }

    /** One hash for all files, as {@code sha256sum * | sha256sum} prints it. */
    public String fingerprint() {
        return Fingerprints.ofAll(files());
    }
}
