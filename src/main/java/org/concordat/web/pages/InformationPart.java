package org.concordat.web.pages;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Member;
import org.concordat.web.InformationDesk;
import org.concordat.web.pages.words.Names;
import org.concordat.web.pages.words.Times;
import org.springframework.stereotype.Component;

/** What somebody who has a task may ask the parties, and has asked. */
@Component
class InformationPart {

    private final InformationDesk desk;
    private final Docket docket;
    private final AllianceOffice alliances;
    private final Names names;
    private final Clock clock;

    InformationPart(InformationDesk desk, Docket docket, AllianceOffice alliances, Names names, Clock clock) {
        this.desk = desk;
        this.docket = docket;
        this.alliances = alliances;
        this.names = names;
        this.clock = clock;
    }

    /**
     * Questions to parties.
     *
     * @param parties whom the reader may ask because of the task; none for who may not
     * @param open what they still wait for
     */
    record Questions(List<Member> parties, List<Waiting> open) {}

    record Waiting(UUID id, String party, String askedAt) {}

    Questions of(String reader, String task, String reference) {
        var times = new Times(
                alliances.alliance(docket.caseOf(reference).alliance()).zone(), clock.instant());
        var open = desk.openOf(reference, reader).stream()
                .map(asked ->
                        new Waiting(asked.id(), names.member(asked.party().toString()), times.moment(asked.askedAt())))
                .toList();
        return new Questions(desk.mayAsk(reader, task) ? desk.parties(reference) : List.of(), open);
    }
}
