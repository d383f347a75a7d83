package org.concordat.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.stream.Collectors;
import org.concordat.access.AllianceAccess;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Member;
import org.concordat.alliance.People;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells who an alliance is, to its own people. */
@RestController
@RequestMapping(path = "/api/alliances", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Alliances")
class AllianceApi {

    private final AllianceAccess access;
    private final AllianceOffice alliances;
    private final People people;

    AllianceApi(AllianceAccess access, AllianceOffice alliances, People people) {
        this.access = access;
        this.alliances = alliances;
        this.people = people;
    }

    @GetMapping("/{code}")
    @Operation(summary = "Show an alliance with its members and seats.")
    AllianceSheet get(Principal person, @PathVariable String code) {
        var alliance = access.alliance(person.getName(), code);
        var members = alliances.members(alliance.id());
        var codes = members.stream().collect(Collectors.toMap(Member::id, Member::code));
        return new AllianceSheet(
                alliance.code(),
                alliance.name(),
                alliance.zone().getId(),
                alliance.calendar(),
                members.stream().map(AllianceApi::line).toList(),
                people.seats(alliance.id()).stream()
                        .map(seat ->
                                new AllianceSheet.SeatLine(codes.get(seat.member()), seat.holder(), seat.alternate()))
                        .toList());
    }

    static AllianceSheet.MemberLine line(Member member) {
        return new AllianceSheet.MemberLine(member.id(), member.code(), member.name(), Word.of(member.kind()));
    }
}
