package org.concordat.alliance;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which cases something still goes on in. */
@Component
public class OpenCases {

    private final List<OpenBusiness> business;
    private final LinkedCases linked;

    OpenCases(List<OpenBusiness> business, LinkedCases linked) {
        this.business = business;
        this.linked = linked;
    }

    /** A merged case is read in the one that took it in, so it waits for that, too. */
    public boolean isOpen(String reference) {
        return Stream.concat(Stream.of(reference), linked.goesOnIn(reference).stream())
                .anyMatch(each -> business.stream().anyMatch(some -> some.goesOnIn(each)));
    }
}
