package org.concordat.sanction.process;

import java.util.List;
import java.util.UUID;
import org.concordat.alliance.InDiagrams;
import org.concordat.alliance.Person;
import org.concordat.sanction.AppealHearingOffice;
import org.concordat.sanction.AppealOffice;
import org.concordat.sanction.StayOffice;
import org.springframework.stereotype.Component;

/** Tells a diagram who hears an appeal, and whether it stays the sanction. */
@Component("appeals")
@InDiagrams
public class AppealsFiled {

    private final AppealHearingOffice hearings;
    private final StayOffice stays;
    private final AppealOffice appeals;

    AppealsFiled(AppealHearingOffice hearings, StayOffice stays, AppealOffice appeals) {
        this.appeals = appeals;
        this.hearings = hearings;
        this.stays = stays;
    }

    public List<String> panel(String sanction) {
        return hearings.panel(UUID.fromString(sanction)).stream()
                .map(Person::username)
                .toList();
    }

    public boolean isOpenAgainst(String sanction) {
        return appeals.isAppealable(UUID.fromString(sanction));
    }

    public boolean isStayedBy(String sanction) {
        return stays.isStayedByAppeal(UUID.fromString(sanction));
    }
}
