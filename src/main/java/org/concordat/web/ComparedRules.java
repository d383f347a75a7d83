package org.concordat.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.concordat.alliance.Alliance;
import org.concordat.alliance.Unknown;
import org.concordat.alliance.rules.Fingerprints;
import org.concordat.alliance.rules.RuleArchive;
import org.concordat.alliance.rules.RuleChange;
import org.concordat.alliance.rules.RuleVersion;
import org.concordat.alliance.rules.RuleVersions;
import org.concordat.audit.RuleFiles;
import org.concordat.audit.changes.Comparison;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Versions of diagrams, forms and tables beside each other, and a proposal beside what is in force. */
@Component
@Transactional(readOnly = true)
public class ComparedRules {

    private final RuleArchive archive;
    private final RuleFiles files;

    ComparedRules(RuleArchive archive, RuleFiles files) {
        this.archive = archive;
        this.files = files;
    }

    /**
     * A file of a proposal beside what is in force.
     *
     * @param isNew whether nothing of that name is in force
     * @param isGone whether it is in force and would no longer be
     */
    public record Proposed(String file, Comparison comparison, boolean isNew, boolean isGone) {}

    /** Two versions of a file. */
    public Comparison compare(RuleVersion from, RuleVersion to) {
        return Comparison.of(to.file(), textOf(from), textOf(to));
    }

    private String textOf(RuleVersion version) {
        return new String(contentOf(version), StandardCharsets.UTF_8);
    }

    public byte[] contentOf(RuleVersion version) {
        return files.contentOf(version.lastDeployment(), version.file());
    }

    /** What would change if a proposal came in force now, file by file. */
    public List<Proposed> proposed(Alliance alliance, RuleChange change) {
        var contents = change.contents();
        var compared = new ArrayList<Proposed>();
        contents.forEach((file, text) -> {
            var inForce = inForce(alliance, change, file).map(this::textOf);
            compared.add(new Proposed(file, Comparison.of(file, inForce.orElse(""), text), inForce.isEmpty(), false));
        });
        gone(change).forEach(file -> inForce(alliance, change, file)
                .map(this::textOf)
                .ifPresent(text -> compared.add(new Proposed(file, Comparison.of(file, text, ""), false, true))));
        return compared;
    }

    private Optional<RuleVersion> inForce(Alliance alliance, RuleChange change, String file) {
        try {
            return inForce(change, archive.versionsOf(alliance.id(), file));
        } catch (Unknown never) {
            return Optional.empty();
        }
    }

    private static Optional<RuleVersion> inForce(RuleChange change, RuleVersions versions) {
        return change.alliance() == null ? versions.inForceForAll() : versions.inForce();
    }

    /** Forms that a proposed diagram leaves out. */
    private TreeSet<String> gone(RuleChange change) {
        var files = change.contents().keySet();
        var gone = new TreeSet<String>();
        if (change.alliance() == null) {
            archive.filesInForceWith(Fingerprints.nameOf(files)).stream()
                    .filter(file -> file.endsWith(".form") && !files.contains(file))
                    .forEach(gone::add);
        }
        return gone;
    }
}
