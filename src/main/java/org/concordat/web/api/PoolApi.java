package org.concordat.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.access.AllianceAccess;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Choice;
import org.concordat.alliance.Member;
import org.concordat.alliance.People;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.alliance.Unknown;
import org.concordat.alliance.Words;
import org.concordat.mediation.Absence;
import org.concordat.mediation.AbsenceOffice;
import org.concordat.mediation.PoolOffice;
import org.concordat.mediation.PoolOffice.Pooled;
import org.concordat.mediation.Tie;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The pool of mediators, for who keeps it; every change is an entry. */
@RestController
@RequestMapping(path = "/api/alliances/{code}/mediators", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Mediators")
class PoolApi {

    private final AllianceAccess access;
    private final PoolOffice pool;
    private final AbsenceOffice absences;
    private final AllianceOffice alliances;
    private final People people;

    PoolApi(AllianceAccess access, PoolOffice pool, AbsenceOffice absences, AllianceOffice alliances, People people) {
        this.access = access;
        this.pool = pool;
        this.absences = absences;
        this.alliances = alliances;
        this.people = people;
    }

    @GetMapping
    @Operation(summary = "Show the pool: what each mediator knows, their ties, absences and open work.")
    List<PoolSheet.MediatorLine> get(Principal person, @PathVariable String code) {
        access.requireKeeperOf(person.getName(), code);
        var codes = alliances.members(alliances.alliance(code).id()).stream()
                .collect(Collectors.toMap(Member::id, Member::code));
        return pool.of(code).stream().map(pooled -> line(pooled, codes)).toList();
    }

    private static PoolSheet.MediatorLine line(Pooled pooled, Map<UUID, String> codes) {
        return new PoolSheet.MediatorLine(
                pooled.person().username(),
                pooled.person().name(),
                List.copyOf(pooled.entry().skills()),
                pooled.entry().ties().stream()
                        .sorted(Comparator.comparing(Tie::sinceDay))
                        .map(tie -> line(tie, codes))
                        .toList(),
                pooled.entry().absences().stream()
                        .sorted(Comparator.comparing(Absence::firstDay))
                        .map(each -> new PoolSheet.AbsenceLine(each.firstDay(), each.lastDay()))
                        .toList(),
                pooled.openCases());
    }

    private static PoolSheet.TieLine line(Tie tie, Map<UUID, String> codes) {
        return new PoolSheet.TieLine(codes.get(tie.member()), Word.of(tie.kind()), tie.sinceDay(), tie.untilDay());
    }

    @PutMapping("/{mediator}/skills")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Say what a mediator knows about.")
    void learn(
            Principal person,
            @PathVariable String code,
            @PathVariable String mediator,
            @RequestBody PoolSheet.Skills body) {
        keep(person, code, mediator);
        pool.learn(mediator, listed(body.skills()));
    }

    @PostMapping("/{mediator}/ties")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Enter what ties a mediator to a member.")
    void tie(
            Principal person,
            @PathVariable String code,
            @PathVariable String mediator,
            @RequestBody PoolSheet.NewTie body) {
        keep(person, code, mediator);
        var until = body.until() == null ? null : day("until", body.until());
        pool.tie(
                mediator,
                new Tie(
                        memberOf(code, body.member()),
                        Choice.of(Tie.Kind.class, "kind", body.kind()),
                        day("since", body.since()),
                        until));
    }

    @PostMapping("/{mediator}/absences")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Enter an absence of a mediator and, if somebody is to stand in, who and where.")
    void goAway(
            Principal person,
            @PathVariable String code,
            @PathVariable String mediator,
            @RequestBody PoolSheet.NewAbsence body) {
        beOrKeep(person, code, mediator);
        absences.goAway(
                mediator,
                new Absence(day("firstDay", body.firstDay()), day("lastDay", body.lastDay())),
                body.delegate() == null ? null : Words.code("delegate", body.delegate()),
                listed(body.cases()));
    }

    @PostMapping("/{mediator}/return")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End an absence of a mediator today.")
    void comeBack(
            Principal person,
            @PathVariable String code,
            @PathVariable String mediator,
            @RequestBody PoolSheet.Return body) {
        beOrKeep(person, code, mediator);
        absences.comeBack(mediator, day("firstDay", body.firstDay()));
    }

    /** A mediator enters their own absence; everything else of the pool is for who keeps it. */
    private void beOrKeep(Principal person, String code, String mediator) {
        if (person.getName().equals(mediator)) {
            access.alliance(person.getName(), code);
            requireMediator(code, mediator);
        } else {
            keep(person, code, mediator);
        }
    }

    private void keep(Principal person, String code, String mediator) {
        access.requireKeeperOf(person.getName(), code);
        requireMediator(code, mediator);
    }

    private void requireMediator(String code, String mediator) {
        var alliance = alliances.alliance(code).id();
        people.find(mediator)
                .filter(person -> person.is(Role.MEDIATOR) && alliance.equals(person.alliance()))
                .orElseThrow(() -> new Unknown("mediator", mediator));
    }

    private UUID memberOf(String alliance, @Nullable String code) {
        try {
            return alliances.member(alliance, Words.code("member", code)).id();
        } catch (Unknown e) {
            throw new Refusal("member", "there is no such member in this alliance");
        }
    }

    private static List<String> listed(@Nullable List<@Nullable String> words) {
        return words == null
                ? List.of()
                : words.stream().filter(Objects::nonNull).map(String::valueOf).toList();
    }

    private static LocalDate day(String field, @Nullable String text) {
        try {
            return LocalDate.parse(String.valueOf(text));
        } catch (DateTimeParseException e) {
            throw new Refusal(field, "must be a date such as 2027-03-31");
        }
    }
}
