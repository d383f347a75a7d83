package org.concordat.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import org.concordat.access.AllianceAccess;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Member;
import org.concordat.alliance.People;
import org.concordat.alliance.Seat;
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
        return new AllianceSheet(
                alliance.code(),
                alliance.name(),
                alliance.zone().getId(),
                alliance.calendar(),
                alliances.members(alliance.id()).stream().map(AllianceApi::line).toList(),
                people.seats(alliance.id()).stream().map(this::line).toList());
    }

    static AllianceSheet.MemberLine line(Member member) {
        return new AllianceSheet.MemberLine(member.id(), member.code(), member.name(), Word.of(member.kind()));
    }

    private AllianceSheet.SeatLine line(Seat seat) {
        return new AllianceSheet.SeatLine(alliances.member(seat.member()).code(), seat.holder(), seat.alternate());
    }
}
