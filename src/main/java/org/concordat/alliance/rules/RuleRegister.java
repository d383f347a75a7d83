package org.concordat.alliance.rules;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.concordat.alliance.Alliance;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Circumstances;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.alliance.Unknown;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Enters every deployment of a diagram, form or table in the record of each alliance it serves. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class RuleRegister {

    private final RuleDeployments deployments;
    private final AllianceOffice alliances;
    private final People people;
    private final AllianceRecord record;
    private final Circumstances circumstances;
    private final Clock clock;

    RuleRegister(
            RuleDeployments deployments,
            AllianceOffice alliances,
            People people,
            AllianceRecord record,
            Circumstances circumstances,
            Clock clock) {
        this.deployments = deployments;
        this.alliances = alliances;
        this.people = people;
        this.record = record;
        this.circumstances = circumstances;
        this.clock = clock;
    }

    /**
     * Files are being put in force.
     *
     * @param id the engine's id of the deployment
     * @param tenant the code of the alliance whose own they are; none for all
     * @param files the SHA-256 of each file by its name
     * @param proposedBy who proposed them, where the person who acts approves
     * @throws Refusal when the person may not do it, or not alone
     */
    public void enter(
            String id, @Nullable String tenant, SortedMap<String, String> files, @Nullable String proposedBy) {
        var served = tenant == null ? alliances.alliances() : List.of(named(tenant));
        people.find(circumstances.person()).ifPresent(person -> requireMay(person, tenant, files, served, proposedBy));
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var deployed = deployments.saveAndFlush(new RuleDeployment(
                id, tenant == null ? null : served.get(0).id(), files, circumstances.person(), proposedBy, now));
        served.forEach(alliance -> record.enter(fact(alliance.id(), deployed)));
    }

    private Alliance named(String tenant) {
        try {
            return alliances.alliance(tenant);
        } catch (Unknown e) {
            throw new Refusal("tenant-id", "must be the code of your own alliance, or none");
        }
    }

    private static void requireMay(
            Person person,
            @Nullable String tenant,
            SortedMap<String, String> files,
            List<Alliance> served,
            @Nullable String proposedBy) {
        if (tenant != null
                && person.alliance() != null
                && !person.alliance().equals(served.get(0).id())) {
            throw new Refusal("tenant-id", "must be the code of your own alliance, or none");
        }
        if (tenant != null && files.keySet().stream().anyMatch(file -> !file.endsWith(".dmn"))) {
            throw new Refusal("tenant-id", "is for decision tables; diagrams and forms serve all alliances");
        }
        if (proposedBy == null) {
            served.stream().filter(Alliance::wantsSecondPerson).findFirst().ifPresent(alliance -> {
                throw new Refusal(
                        "deployment",
                        "needs a second process owner by the charter of " + alliance.name()
                                + ": propose the files on the page Rules");
            });
        }
    }

    private static Fact fact(UUID alliance, RuleDeployment deployed) {
        var fact = Fact.of(alliance, Outcome.RULES_DEPLOYED)
                .to(deployed.id())
                .as(deployed.person().equals("system") ? Role.SYSTEM : Role.PROCESS_OWNER)
                .effectiveFrom(deployed.inForceFrom())
                .with("name", deployed.name())
                .with("serves", deployed.alliance() == null ? "all alliances" : "this alliance")
                .with("proposedBy", deployed.proposedBy())
                .with("fingerprint", deployed.fingerprint());
        deployed.files().forEach((file, hash) -> fact.with("sha256 " + file, hash));
        return fact;
    }

    /** What is in force for an alliance, by name: its own before what serves all. */
    @Transactional(readOnly = true)
    public List<RuleDeployment> inForce(UUID alliance) {
        return List.copyOf(deployments.of(alliance).stream()
                .collect(toMap(RuleDeployment::name, each -> each, RuleRegister::nearer, TreeMap::new))
                .values());
    }

    /** The newest comes first; an alliance's own goes before it. */
    private static RuleDeployment nearer(RuleDeployment newer, RuleDeployment older) {
        return newer.alliance() == null && older.alliance() != null ? older : newer;
    }

    /** Everything that was ever put in force for an alliance, the newest first. */
    @Transactional(readOnly = true)
    public List<RuleDeployment> history(UUID alliance) {
        return deployments.of(alliance);
    }
}
