package org.concordat.web.pages;

import java.util.List;
import org.concordat.access.CaseAccess;
import org.concordat.alliance.LinkedCases;
import org.concordat.alliance.People;
import org.concordat.alliance.Role;
import org.concordat.web.Reading;
import org.springframework.stereotype.Component;

/** The other disputes a case belongs to, as far as a reader may see them too. */
@Component
class LinksPart {

    private final LinkedCases linked;
    private final CaseAccess access;
    private final People people;

    LinksPart(LinkedCases linked, CaseAccess access, People people) {
        this.linked = linked;
        this.access = access;
        this.people = people;
    }

    List<CaseFile.Linked> of(Reading reading) {
        var reference = reading.reference();
        var links = linked.linksOf(reference);
        var visible = access.visible(
                reading.reader(),
                links.stream().map(link -> link.seenFrom(reference)).toList());
        return links.stream()
                .filter(link -> visible.contains(link.seenFrom(reference)))
                .map(link -> new CaseFile.Linked(link.labelFrom(reference), link.seenFrom(reference)))
                .toList();
    }

    /** Whether the reader may link, merge and split, join members and correct entries. */
    boolean mayManage(Reading reading) {
        return people.mayActAs(Role.CASE_MANAGER, reading.reader(), reading.reference());
    }
}
