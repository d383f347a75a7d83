package org.concordat.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.security.Principal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.concordat.access.AllianceAccess;
import org.concordat.access.Registration;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.CharterTerms;
import org.concordat.alliance.Choice;
import org.concordat.alliance.Member;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.alliance.Unknown;
import org.concordat.alliance.Words;
import org.concordat.alliance.rules.RuleChangeOffice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sets alliances up, for administrators; every change is an entry. */
@RestController
@RequestMapping(path = "/api/alliances", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Set-up")
class SetUpApi {

    private final AllianceAccess access;
    private final AllianceOffice alliances;
    private final Registration registration;
    private final RuleChangeOffice changes;

    SetUpApi(AllianceAccess access, AllianceOffice alliances, Registration registration, RuleChangeOffice changes) {
        this.access = access;
        this.alliances = alliances;
        this.registration = registration;
        this.changes = changes;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Found an alliance; only for administrators who belong to none.")
    ResponseEntity<AllianceSheet> found(Principal person, @RequestBody SetUp.NewAlliance body) {
        access.requireFounder(person.getName());
        var founded = alliances.found(Words.code("code", body.code()), body.name(), zone(body.zone()), body.calendar());
        return ResponseEntity.created(URI.create("/api/alliances/" + founded.code()))
                .body(new AllianceSheet(
                        founded.code(),
                        founded.name(),
                        founded.zone().getId(),
                        founded.calendar(),
                        List.of(),
                        List.of()));
    }

    @PostMapping("/{code}/members")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Admit a member.")
    AllianceSheet.MemberLine admit(Principal person, @PathVariable String code, @RequestBody SetUp.NewMember body) {
        access.requireAdministratorOf(person.getName(), code);
        return AllianceApi.line(alliances.admit(
                code, Words.code("code", body.code()), body.name(), Choice.of(Member.Kind.class, "kind", body.kind())));
    }

    @PostMapping("/{code}/people")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Register a person and open their account.",
            description = "They choose a password of their own on the pages before they can do anything else.")
    SetUp.PersonLine register(Principal person, @PathVariable String code, @RequestBody SetUp.NewPerson body) {
        access.requireAdministratorOf(person.getName(), code);
        Words.line("password", body.password(), 200);
        var registered = registration.register(
                code,
                Words.code("username", body.username()),
                body.name(),
                memberOf(code, body.member()),
                roles(body.roles()),
                body.password(),
                body.mailAddress());
        return new SetUp.PersonLine(
                registered.username(),
                registered.name(),
                body.member(),
                registered.roles().stream().map(Word::of).toList());
    }

    @PutMapping("/{code}/people/{username}/mail-address")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Change where mail finds a person.")
    void changeMailAddress(
            Principal person,
            @PathVariable String code,
            @PathVariable String username,
            @RequestBody SetUp.MailAddress body) {
        access.requireAdministratorOf(person.getName(), code);
        alliances.reachAt(code, username, body.mailAddress());
    }

    @PutMapping("/{code}/seats/{member}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Fill a member's seat with a holder and, if there is one, an alternate.")
    void fillSeat(
            Principal person,
            @PathVariable String code,
            @PathVariable String member,
            @RequestBody SetUp.SeatHolders body) {
        access.requireAdministratorOf(person.getName(), code);
        var alternate = body.alternate() == null ? null : Words.code("alternate", body.alternate());
        alliances.fillSeat(code, member, Words.code("holder", body.holder()), alternate);
    }

    @PutMapping("/{code}/seats/{member}/sitting")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Say who sits for a member now: the holder or the alternate; open ballots go to them.")
    void letSit(
            Principal person, @PathVariable String code, @PathVariable String member, @RequestBody SetUp.Sitting body) {
        access.requireAdministratorOf(person.getName(), code);
        alliances.letAlternateSit(code, member, body.isAlternate());
    }

    @PutMapping("/{code}/charter")
    @Operation(
            summary = "Amend the charter.",
            description = "204 when it is in force, 202 when a second administrator has to approve it.")
    ResponseEntity<Void> amendCharter(Principal person, @PathVariable String code, @RequestBody SetUp.Charter body) {
        access.requireAdministratorOf(person.getName(), code);
        var secondPerson =
                body.secondPerson() == null ? alliances.alliance(code).wantsSecondPerson() : body.secondPerson();
        var terms = new CharterTerms(zone(body.zone()), Words.code("calendar", body.calendar()), secondPerson);
        return changes.amendCharter(code, terms).isPresent()
                ? ResponseEntity.accepted().build()
                : ResponseEntity.noContent().build();
    }

    private static String zone(@Nullable String zone) {
        return Words.line("zone", zone, 60);
    }

    private @Nullable String memberOf(String alliance, @Nullable String code) {
        try {
            return code == null ? null : alliances.member(alliance, code).code();
        } catch (Unknown e) {
            throw new Refusal("member", "there is no such member in this alliance");
        }
    }

    private static Set<Role> roles(@Nullable List<@Nullable String> words) {
        var roles = EnumSet.noneOf(Role.class);
        for (var word : words == null ? List.<String>of() : words) {
            roles.add(Choice.of(Role.class, "roles", word));
        }
        if (roles.isEmpty() || !roles.stream().allMatch(Role::isGiven)) {
            throw new Refusal("roles", "must name at least one role that people are given");
        }
        return roles;
    }
}
