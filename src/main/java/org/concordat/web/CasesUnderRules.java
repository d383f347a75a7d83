package org.concordat.web;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.concordat.alliance.Alliance;
import org.concordat.alliance.DecisionTables;
import org.concordat.alliance.Person;
import org.concordat.alliance.Power;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Unknown;
import org.concordat.alliance.rules.RuleArchive;
import org.concordat.alliance.rules.RuleVersion;
import org.concordat.audit.CaseSearch;
import org.concordat.audit.RuleFiles;
import org.concordat.audit.RuleFiles.Definition;
import org.concordat.audit.Under;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The cases that ran under a version of a diagram, form or table. That one did tells what happened in it, also among the
 * parties and their mediator; so it is for auditors, and nothing counts of the member they work for.
 */
@Component
@Transactional(readOnly = true)
public class CasesUnderRules {

    private final RuleArchive archive;
    private final RuleFiles files;
    private final CaseSearch search;

    CasesUnderRules(RuleArchive archive, RuleFiles files, CaseSearch search) {
        this.archive = archive;
        this.files = files;
        this.search = search;
    }

    /**
     * A version with what came of it.
     *
     * @param called how the record names it, such as {@code mediation v3}
     * @param cases how many ran under it; bounded, and none where the reader may not know, or the
     *     answers of a table are not kept by case
     */
    public record Used(RuleVersion version, List<String> called, @Nullable Integer cases) {}

    /** Whether somebody may know which cases ran under a version. */
    public static boolean isOpenTo(Person person) {
        return person.alliance() != null && person.may(Power.REVIEW_EVERY_CASE);
    }

    /** What came of versions of one file, in their order; in as many queries however many there are. */
    public List<Used> used(Person person, Alliance alliance, List<RuleVersion> versions) {
        if (versions.isEmpty()) {
            return List.of();
        }
        var file = versions.get(0).file();
        var made = definitions(file, versions);
        var counts = isOpenTo(person) && isKept(made)
                ? search.countUnder(
                        alliance.id(),
                        person.employer(),
                        versions.stream()
                                .map(each -> Under.of(file, of(each, made)))
                                .toList())
                : null;
        return versions.stream()
                .map(each -> new Used(
                        each, called(of(each, made)), counts == null ? null : counts.get(versions.indexOf(each))))
                .toList();
    }

    private static boolean isKept(Map<String, List<Definition>> made) {
        return made.values().stream()
                .flatMap(List::stream)
                .noneMatch(each -> DecisionTables.KEPT_ELSEWHERE.contains(each.key()));
    }

    private Map<String, List<Definition>> definitions(String file, List<RuleVersion> versions) {
        var deployments =
                versions.stream().flatMap(each -> each.deployments().stream()).toList();
        return files.definitionsOf(file, deployments).stream().collect(groupingBy(Definition::deployment));
    }

    private static List<Definition> of(RuleVersion version, Map<String, List<Definition>> made) {
        return version.deployments().stream()
                .flatMap(each -> made.getOrDefault(each, List.of()).stream())
                .toList();
    }

    /** The versions of a definition follow one another where the file did not change. */
    private static List<String> called(List<Definition> definitions) {
        return definitions.stream()
                .collect(Collectors.groupingBy(
                        Definition::key, TreeMap::new, Collectors.summarizingInt(Definition::number)))
                .entrySet()
                .stream()
                .map(each -> each.getKey() + " v" + each.getValue().getMin()
                        + (each.getValue().getMax() > each.getValue().getMin()
                                ? " to v" + each.getValue().getMax()
                                : ""))
                .toList();
    }

    /**
     * What is looked for when cases under a version are asked for.
     *
     * @param rule the file's name; empty when it is not asked for
     * @param version its key
     * @throws Refusal when there is none, or it is not for this person to ask
     */
    @Nullable
    Under asked(Person person, Alliance alliance, String rule, String version) {
        if (rule.isEmpty() && version.isEmpty()) {
            return null;
        }
        if (!isOpenTo(person)) {
            throw new Refusal("rule", "can be asked for by auditors");
        }
        var found = found(alliance, rule, version);
        return Under.of(rule, files.definitionsOf(rule, found.deployments()));
    }

    private RuleVersion found(Alliance alliance, String rule, String version) {
        try {
            return archive.versionsOf(alliance.id(), rule).version(version);
        } catch (Unknown e) {
            throw new Refusal("version", "must be one of a diagram, form or table, as the page Rules names it");
        }
    }
}
