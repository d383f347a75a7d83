package org.concordat.web;

import static java.util.stream.Collectors.toMap;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.concordat.alliance.rules.RuleArchive;
import org.concordat.alliance.rules.RuleChange;
import org.concordat.alliance.rules.RuleVersion;
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

    /** What would change if a proposal came in force now, file by file; last the forms that it leaves out. */
    public List<Proposed> proposed(RuleChange change) {
        var contents = change.contents();
        var inForce = files.textsOf(archive.inForce(change.alliance(), contents.keySet()).stream()
                .collect(toMap(RuleArchive.InForce::file, RuleArchive.InForce::deployment)));
        return Stream.concat(contents.keySet().stream(), inForce.keySet().stream())
                .distinct()
                .map(file -> proposed(file, inForce.getOrDefault(file, ""), contents.getOrDefault(file, "")))
                .toList();
    }

    private static Proposed proposed(String file, String inForce, String proposed) {
        return new Proposed(file, Comparison.of(file, inForce, proposed), inForce.isEmpty(), proposed.isEmpty());
    }
}
