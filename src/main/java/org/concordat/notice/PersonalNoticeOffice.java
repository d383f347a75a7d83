package org.concordat.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.DecisionTables;
import org.concordat.alliance.Docket;
import org.concordat.alliance.People;
import org.concordat.clock.RunningClock;
import org.concordat.clock.Warning;
import org.concordat.clock.WorkerNotices;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells people what waits for them: in the portal, and by mail if there is any. */
@Service
@Transactional
public class PersonalNoticeOffice implements WorkerNotices {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MMM d, uuuu, h:mm a z", Locale.US);

    private final PersonalNotices notices;
    private final Outbox outbox;
    private final People people;
    private final Docket docket;
    private final AllianceOffice alliances;
    private final DecisionTables tables;
    private final Clock clock;

    PersonalNoticeOffice(
            PersonalNotices notices,
            Outbox outbox,
            People people,
            Docket docket,
            AllianceOffice alliances,
            DecisionTables tables,
            Clock clock) {
        this.notices = notices;
        this.outbox = outbox;
        this.people = people;
        this.docket = docket;
        this.alliances = alliances;
        this.tables = tables;
        this.clock = clock;
    }

    @Override
    public void deadlineNear(RunningClock running, Warning warning, Collection<String> persons) {
        var words = words(running, Notice.Template.DEADLINE_NEAR)
                .with("clock", running.title())
                .with("fraction", warning.fraction())
                .with("due", moment(running.dueAt(), running.zone()));
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        persons.forEach(person ->
                tell(new PersonalNotice(running.reference(), person, Notice.Template.DEADLINE_NEAR, words, now)));
    }

    @Override
    public void stepReassigned(RunningClock running, Collection<String> before, String now) {
        var others = before.stream().filter(person -> !person.equals(now)).toList();
        tell(running, others, Notice.Template.STEP_TAKEN);
        tell(running, List.of(now), Notice.Template.STEP_GIVEN);
    }

    @Override
    public void extensionGranted(RunningClock running, String asker) {
        tell(running, List.of(asker), Notice.Template.EXTENSION_GRANTED);
    }

    @Override
    public void extensionRefused(RunningClock running, String asker) {
        tell(running, List.of(asker), Notice.Template.EXTENSION_REFUSED);
    }

    /**
     * Tells a person something about a case that they may see.
     *
     * @param values what stands in the words in braces, by its name
     */
    public void tell(String reference, String person, Notice.Template template, Map<String, String> values) {
        var words = words(docket.caseOf(reference).alliance(), template);
        for (var value : values.entrySet()) {
            words = words.with(value.getKey(), value.getValue());
        }
        tell(new PersonalNotice(
                reference, person, template, words, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    private void tell(RunningClock running, Collection<String> persons, Notice.Template template) {
        var words = words(running, template)
                .with("clock", running.title())
                .with("due", moment(running.dueAt(), running.zone()));
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        persons.forEach(person -> tell(new PersonalNotice(running.reference(), person, template, words, now)));
    }

    private NoticeText words(RunningClock running, Notice.Template template) {
        return words(running.alliance(), template);
    }

    private NoticeText words(UUID alliance, Notice.Template template) {
        var code = alliances.alliance(alliance).code();
        return NoticeText.of(tables.decide(code, "notice-texts", Map.of("template", template.name())));
    }

    private static String moment(Instant instant, ZoneId zone) {
        return MOMENT.format(instant.atZone(zone));
    }

    private void tell(PersonalNotice notice) {
        notices.save(notice);
        people.find(notice.person()).ifPresent(person -> outbox.write(notice, person));
    }

    /** The latest to a person, newest first. */
    @Transactional(readOnly = true)
    public List<PersonalNotice> latestTo(String person) {
        return notices.findTop100ByPersonOrderByWrittenAtDesc(person);
    }
}
