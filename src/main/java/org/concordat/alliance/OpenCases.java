package org.concordat.alliance;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which cases something still goes on in. */
@Component
public class OpenCases {

    private final List<OpenBusiness> business;
    private final Docket docket;

    OpenCases(List<OpenBusiness> business, Docket docket) {
        this.business = business;
        this.docket = docket;
    }

    /** A merged case is read in the one that took it in, so it waits for that, too. */
    public boolean isOpen(String reference) {
        return Stream.concat(Stream.of(reference), docket.goesOnIn(reference).stream())
                .anyMatch(each -> business.stream().anyMatch(some -> some.goesOnIn(each)));
    }
}
