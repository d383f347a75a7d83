package org.concordat.mediation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.concordat.alliance.Refusal;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

/** A mediator in the pool: what they know about, what ties them to members, when they are away. */
@Entity
public class PoolEntry {

    private static final Pattern SKILL = Pattern.compile("[a-z]{2,20}");

    @Id
    private String mediator;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "pool_skill", joinColumns = @JoinColumn(name = "mediator"))
    @Column(name = "skill")
    @Fetch(FetchMode.SUBSELECT)
    private Set<String> skills;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "pool_tie", joinColumns = @JoinColumn(name = "mediator"))
    @Fetch(FetchMode.SUBSELECT)
    private Set<Tie> ties;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "pool_absence", joinColumns = @JoinColumn(name = "mediator"))
    @Fetch(FetchMode.SUBSELECT)
    private Set<Absence> absences;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected PoolEntry() {}

    PoolEntry(String mediator) {
        this.mediator = mediator;
        this.skills = new HashSet<>();
        this.ties = new HashSet<>();
        this.absences = new HashSet<>();
    }

    /** From now on the mediator knows about these subjects and no others. */
    void learn(Collection<String> subjects) {
        for (var subject : subjects) {
            if (!SKILL.matcher(subject).matches()) {
                throw new Refusal("skills", "must be codes of small letters, such as finance or clinical");
            }
        }
        skills.clear();
        skills.addAll(subjects);
    }

    void isTied(Tie tie) {
        ties.removeIf(each -> each.member().equals(tie.member()) && each.kind() == tie.kind());
        ties.add(tie);
    }

    void isAway(Absence absence) {
        absences.add(absence);
    }

    /** Back on a day, earlier than said; what was over before stays. */
    Absence comesBack(LocalDate firstDay, LocalDate today) {
        var ended = absences.stream()
                .filter(each ->
                        each.firstDay().equals(firstDay) && !each.lastDay().isBefore(today))
                .findFirst()
                .orElseThrow(() -> new Refusal("firstDay", "must be the first day of an absence that is not over"));
        absences.remove(ended);
        if (firstDay.isBefore(today)) {
            absences.add(new Absence(firstDay, today.minusDays(1)));
        }
        return ended;
    }

    boolean isAwayDuring(Absence days) {
        return absences.stream().anyMatch(days::meets);
    }

    public boolean isTiedTo(Collection<UUID> parties, LocalDate today, int lookBackYears) {
        return ties.stream().anyMatch(tie -> tie.binds(parties, today, lookBackYears));
    }

    public boolean isAwayOn(LocalDate day) {
        return absences.stream().anyMatch(absence -> absence.covers(day));
    }

    public boolean knows(String skill) {
        return skills.contains(skill);
    }

    public String mediator() {
        return mediator;
    }

    public Set<String> skills() {
        return new TreeSet<>(skills);
    }

    public Set<Tie> ties() {
        return Set.copyOf(ties);
    }

    public Set<Absence> absences() {
        return Set.copyOf(absences);
    }
}
