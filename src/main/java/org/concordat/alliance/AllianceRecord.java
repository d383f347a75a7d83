package org.concordat.alliance;

import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The alliance record: append-only, one entry per outcome. */
@Service
public class AllianceRecord {

    private static final Set<Outcome> READING =
            Set.of(Outcome.GLASS_BROKEN, Outcome.READ_BEHIND_GLASS, Outcome.GLASS_CLOSED);

    /** The last resort acts where no other officer can. */
    private static final Set<Role> OFFICERS = Set.of(Role.CASE_MANAGER, Role.COMPLIANCE_OFFICER, Role.ADMINISTRATOR);

    private static final String KNOWN =
            """
            select e.* from entry e left join leaf on leaf.entry = e.id
            where e.reference = :reference
                and coalesce((select head.sealed_at from head
                    where head.alliance = e.alliance and head.size > leaf.position
                    order by head.size limit 1), e.recorded_at) <= :known
            order by e.recorded_at, e.id
            """;

    private final EntityManager entities;
    private final Persons persons;
    private final CaseParts parts;
    private final DeputedTasks deputed;
    private final Circumstances circumstances;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AllianceRecord(
            EntityManager entities,
            Persons persons,
            CaseParts parts,
            DeputedTasks deputed,
            Circumstances circumstances,
            Clock clock) {
        this.entities = entities;
        this.persons = persons;
        this.parts = parts;
        this.deputed = deputed;
        this.circumstances = circumstances;
        this.clock = clock;
    }

    /** Enters a fact in the transaction of whatever made it true, and queues it for sealing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Entry enter(Fact fact) {
        var recordedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        fact.as(actingRole(fact.role()));
        nameBoth(fact);
        var entry = new Entry(UUID.randomUUID(), fact, circumstances, recordedAt, nonce());
        entities.persist(entry);
        entities.persist(new Unsealed(entry.id(), fact.alliance(), recordedAt));
        return entry;
    }

    /** Who acts in another's place is entered with them; what the process did by itself nobody did for anybody. */
    private void nameBoth(Fact fact) {
        Optional.ofNullable(fact.reference())
                .filter(reference -> fact.role() != Role.SYSTEM)
                .flatMap(reference -> principalInCase(reference, fact.role()).or(this::principalOfTask))
                .ifPresent(other -> fact.with("inPlaceOf", other));
    }

    private Optional<String> principalInCase(String reference, Role role) {
        // who writes or files something as a mediator's delegate does that in the mediator's place, too
        var part = role == Role.AUTHOR ? Role.MEDIATOR : role;
        return parts.findById(new CasePart.Key(reference, circumstances.person(), part))
                .flatMap(CasePart::inPlaceOf);
    }

    private Optional<String> principalOfTask() {
        return Optional.ofNullable(circumstances.activityInstance())
                .flatMap(task -> deputed.findById(new DeputedTask.Key(task, circumstances.person())))
                .map(DeputedTask::inPlaceOf);
    }

    /** An administrator who acts as the last resort is entered as what they are, not as whom they stand in for. */
    private Role actingRole(Role role) {
        return persons.findById(circumstances.person())
                .filter(person -> person.is(Role.ADMINISTRATOR) && !person.is(role))
                .filter(person -> role != Role.SYSTEM && role != Role.AUTHOR)
                .map(person -> Role.ADMINISTRATOR)
                .orElse(role);
    }

    /** The entries of a case, oldest first. */
    @Transactional(readOnly = true)
    public List<Entry> entriesOf(String reference) {
        return entities.createQuery(
                        "select e from Entry e where e.reference = :reference order by e.recordedAt, e.id", Entry.class)
                .setParameter("reference", reference)
                .getResultList();
    }

    /**
     * The entries of a case that were known at an instant, oldest first: those that had been sealed by then, and of those
     * that still wait for that, the ones recorded by then.
     */
    @Transactional(readOnly = true)
    public List<Entry> entriesOf(String reference, Instant knownAt) {
        return entities.unwrap(Session.class)
                .createNativeQuery(KNOWN, Entry.class)
                .setParameter("reference", reference)
                .setParameter("known", knownAt)
                .getResultList();
    }

    /** The entries of several cases, by case, oldest first; for walks that are longer than memory, which keep none. */
    @Transactional(readOnly = true)
    public Map<String, List<Entry>> entriesOf(Collection<String> references) {
        var entries = entities.createQuery(
                        "select e from Entry e where e.reference in :references order by e.recordedAt, e.id",
                        Entry.class)
                .setParameter("references", references)
                .getResultList();
        entries.forEach(entities::detach);
        return entries.stream().collect(Collectors.groupingBy(entry -> Objects.requireNonNull(entry.reference())));
    }

    /** Whoever has acted in a case, by username. What follows from an act by itself, a text alone, or reading is none. */
    @Transactional(readOnly = true)
    public Set<String> actorsIn(String reference) {
        return Set.copyOf(entities.createQuery(
                        "select distinct e.person from Entry e where e.reference = :reference and e.role not in :roles"
                                + " and e.outcome not in :reading",
                        String.class)
                .setParameter("reference", reference)
                .setParameter("roles", Set.of(Role.SYSTEM, Role.AUTHOR))
                .setParameter("reading", READING)
                .getResultList());
    }

    /** Whoever has managed a case, or found, graded or verified anything in it, by username; reading is none of that. */
    @Transactional(readOnly = true)
    public Set<String> officersIn(String reference) {
        return Set.copyOf(entities.createQuery(
                        "select distinct e.person from Entry e where e.reference = :reference and e.role in :roles"
                                + " and e.outcome not in :reading",
                        String.class)
                .setParameter("reference", reference)
                .setParameter("roles", OFFICERS)
                .setParameter("reading", READING)
                .getResultList());
    }

    /** Whether somebody's own act in a case led to one of these outcomes. */
    @Transactional(readOnly = true)
    public boolean hasActed(String reference, String person, Set<Outcome> outcomes) {
        return entities.createQuery(
                                "select count(e) from Entry e where e.reference = :reference and e.person = :person"
                                        + " and e.outcome in :outcomes and e.role <> :system",
                                Long.class)
                        .setParameter("reference", reference)
                        .setParameter("person", person)
                        .setParameter("outcomes", outcomes)
                        .setParameter("system", Role.SYSTEM)
                        .getSingleResult()
                > 0;
    }

    /** The last entry of a case that tells of one of these outcomes. */
    @Transactional(readOnly = true)
    public Optional<Entry> latest(String reference, Set<Outcome> outcomes) {
        return entities.createQuery(
                        "select e from Entry e where e.reference = :reference and e.outcome in :outcomes"
                                + " order by e.recordedAt desc, e.id desc",
                        Entry.class)
                .setParameter("reference", reference)
                .setParameter("outcomes", outcomes)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * The entry with this id in the record of a case.
     *
     * @throws Unknown when the case has none
     */
    @Transactional(readOnly = true)
    public Entry entry(String reference, UUID id) {
        return Optional.ofNullable(entities.find(Entry.class, id))
                .filter(entry -> reference.equals(entry.reference()))
                .orElseThrow(() -> new Unknown("entry", id));
    }

    /** The entry with this id in the record of an alliance. */
    @Transactional(readOnly = true)
    public Optional<Entry> find(UUID alliance, UUID id) {
        return Optional.ofNullable(entities.find(Entry.class, id)).filter(entry -> alliance.equals(entry.alliance()));
    }

    /** The entries of an alliance that tell of one of these outcomes. */
    @Transactional(readOnly = true)
    public List<Entry> entriesOf(UUID alliance, Set<Outcome> outcomes) {
        return entities.createQuery(
                        "select e from Entry e where e.alliance = :alliance and e.outcome in :outcomes", Entry.class)
                .setParameter("alliance", alliance)
                .setParameter("outcomes", outcomes)
                .getResultList();
    }

    private String nonce() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
