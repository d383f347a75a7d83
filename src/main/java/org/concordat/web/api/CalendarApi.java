package org.concordat.web.api;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.access.AllianceAccess;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Choice;
import org.concordat.alliance.Member;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Unknown;
import org.concordat.clock.CalendarOffice;
import org.concordat.clock.CalendarTerms;
import org.concordat.clock.Hours;
import org.concordat.clock.SpecialDay;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The calendars an alliance and its members keep. */
@RestController
@RequestMapping(path = "/api/alliances/{code}/calendars", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Clocks")
class CalendarApi {

    private final AllianceAccess access;
    private final AllianceOffice alliances;
    private final CalendarOffice calendars;

    CalendarApi(AllianceAccess access, AllianceOffice alliances, CalendarOffice calendars) {
        this.access = access;
        this.alliances = alliances;
        this.calendars = calendars;
    }

    @Schema(name = "Calendar")
    record Sheet(
            @Schema(example = "Offices of the alliance", requiredMode = REQUIRED) @Nullable String name,
            @Schema(description = "Whose holidays are closed, such as us-federal or us-pa; none for no holidays")
                    @Nullable
                    String jurisdiction,
            @Schema(description = "Code of the member whose calendar it is, for a new one") @Nullable String member,
            @Schema(example = "[\"saturday\", \"sunday\"]", requiredMode = REQUIRED) @Nullable
                    List<@Nullable String> weekend,
            @Schema(example = "America/New_York", requiredMode = REQUIRED) @Nullable String zone,
            @Nullable List<@Nullable Opening> hours,
            @Nullable List<@Nullable Day> days)
            implements Submitted {}

    @Schema(name = "CalendarHours")
    record Opening(
            @Schema(example = "friday") @Nullable String day,
            @Schema(example = "09:00-15:00") @Nullable String hours) {}

    @Schema(name = "CalendarDay", description = "A one-off closure or working day.")
    record Day(
            @Schema(example = "2026-12-24") @Nullable String date,
            @Nullable Boolean open,
            @Schema(maxLength = 120) @Nullable String reason) {}

    /** A calendar as it is now. */
    record Line(String code, int edition, Sheet calendar) {}

    @GetMapping
    @Operation(summary = "List the calendars an alliance and its members keep, as they are now.")
    List<Line> list(Principal person, @PathVariable String code) {
        var alliance = access.alliance(person.getName(), code);
        var members = alliances.members(alliance.id()).stream().collect(Collectors.toMap(Member::id, Member::code));
        return calendars.calendarsOf(alliance.id()).stream()
                .map(kept -> line(kept, members))
                .toList();
    }

    @PutMapping("/{calendar}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Begin a calendar or change what it says, from now on; running clocks follow it.",
            description = "Days that have gone by stay what they were.")
    void keep(Principal person, @PathVariable String code, @PathVariable String calendar, @RequestBody Sheet body) {
        access.requireAdministratorOf(person.getName(), code);
        calendars.keep(alliances.alliance(code).id(), calendar, member(code, body.member()), terms(body));
    }

    private @Nullable UUID member(String alliance, @Nullable String code) {
        try {
            return code == null ? null : alliances.member(alliance, code).id();
        } catch (Unknown e) {
            throw new Refusal("member", "there is no such member in this alliance");
        }
    }

    private static CalendarTerms terms(Sheet body) {
        return new CalendarTerms(
                given("name", body.name()),
                body.jurisdiction(),
                weekend(given("weekend", body.weekend())),
                given("zone", body.zone()),
                hours(body.hours()),
                days(body.days()));
    }

    private static <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw new Refusal(field, "must not be empty");
        }
        return value;
    }

    private static Set<DayOfWeek> weekend(List<@Nullable String> words) {
        var weekend = EnumSet.noneOf(DayOfWeek.class);
        words.forEach(word -> weekend.add(Choice.of(DayOfWeek.class, "weekend", word)));
        return weekend;
    }

    private static Map<DayOfWeek, Hours> hours(@Nullable List<@Nullable Opening> openings) {
        var hours = new EnumMap<DayOfWeek, Hours>(DayOfWeek.class);
        for (var opening : openings == null ? List.<@Nullable Opening>of() : openings) {
            var given = given("hours", opening);
            hours.put(Choice.of(DayOfWeek.class, "hours", given.day()), Hours.of(given("hours", given.hours())));
        }
        return hours;
    }

    private static List<SpecialDay> days(@Nullable List<@Nullable Day> days) {
        return (days == null ? List.<@Nullable Day>of() : days)
                .stream().map(day -> special(given("days", day))).toList();
    }

    private static SpecialDay special(Day day) {
        try {
            return new SpecialDay(
                    LocalDate.parse(given("days", day.date())), given("days", day.open()), given("days", day.reason()));
        } catch (DateTimeParseException e) {
            throw new Refusal("days", "must be dates such as 2026-12-24");
        }
    }

    private static Line line(CalendarOffice.Kept kept, Map<UUID, String> members) {
        var terms = kept.terms();
        return new Line(
                kept.code(),
                kept.edition(),
                new Sheet(
                        terms.name(),
                        terms.jurisdiction(),
                        kept.member() == null ? null : members.get(kept.member()),
                        terms.weekend().stream().sorted().map(Word::of).toList(),
                        terms.zone(),
                        terms.hours().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(each -> new Opening(
                                        Word.of(each.getKey()), each.getValue().toString()))
                                .toList(),
                        terms.days().stream()
                                .map(each -> new Day(each.day().toString(), each.open(), each.reason()))
                                .toList()));
    }
}
