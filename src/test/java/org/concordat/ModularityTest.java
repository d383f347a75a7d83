package org.concordat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    @Test
    @DisplayName("rooms use only the rooms they say they do, and no two use each other")
    void roomsKeepTheirWalls() {
        ApplicationModules.of(Concordat.class).verify();
    }
}
