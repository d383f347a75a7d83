package org.concordat.alliance.rules;

import java.util.List;
import java.util.Optional;
import org.concordat.alliance.Unknown;

/**
 * All versions of a file that an alliance may know of.
 *
 * @param newestFirst by when they were put in force
 */
public record RuleVersions(String file, List<RuleVersion> newestFirst) {

    /**
     * A version by its key.
     *
     * @throws Unknown when there is none
     */
    public RuleVersion version(String key) {
        return newestFirst.stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Unknown("version of " + file, key));
    }

    /** What is in force for the alliance: its own before what serves all. */
    public Optional<RuleVersion> inForce() {
        return inForce(true).or(() -> inForce(false));
    }

    private Optional<RuleVersion> inForce(boolean own) {
        return newestFirst.stream()
                .filter(each -> each.own() == own && each.until() == null)
                .findFirst();
    }

    /** What a version took the place of: the one before it, or for an alliance's first own one what served all then. */
    public Optional<RuleVersion> before(RuleVersion version) {
        return newestFirst.stream()
                .filter(each -> each.own() == version.own() && each.number() == version.number() - 1)
                .findFirst()
                .or(() -> newestFirst.stream()
                        .filter(each ->
                                version.own() && !each.own() && each.from().isBefore(version.from()))
                        .findFirst());
    }
}
