package org.concordat.web.pages;

import java.time.Clock;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** What time it is here, for Tasklist, which tells how long it is until something is due. */
@Controller
class NowPage {

    private final Clock clock;

    NowPage(Clock clock) {
        this.clock = clock;
    }

    @GetMapping(path = "/now", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String now() {
        return clock.instant().toString();
    }
}
