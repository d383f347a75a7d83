package org.concordat.web.pages;

import java.time.Clock;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Docket;
import org.concordat.glass.OpenGlasses;
import org.concordat.web.Reading;
import org.concordat.web.pages.words.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reminds whoever reads behind a broken glass of it, and until when it is open. */
@Component
class GlassPart {

    private final OpenGlasses glasses;
    private final AllianceOffice alliances;
    private final Docket docket;
    private final Clock clock;

    GlassPart(OpenGlasses glasses, AllianceOffice alliances, Docket docket, Clock clock) {
        this.glasses = glasses;
        this.alliances = alliances;
        this.docket = docket;
        this.clock = clock;
    }

    /** Until when; nothing for whoever reads without one. */
    @Nullable
    String until(Reading reading) {
        var id = reading.glass();
        if (id == null) {
            return null;
        }
        var zone = alliances
                .alliance(docket.caseOf(reading.reference()).alliance())
                .zone();
        return glasses.allOf(reading.reader()).stream()
                .filter(glass -> glass.id().equals(id))
                .map(glass -> new Times(zone, clock.instant()).moment(glass.endsAt()))
                .findFirst()
                .orElse(null);
    }
}
