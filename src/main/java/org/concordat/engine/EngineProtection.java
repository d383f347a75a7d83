package org.concordat.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.concordat.alliance.Protection;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Hides who is signed in from the engine, and so from everybody who asks it, for the length of an act. */
@Component
class EngineProtection implements Protection {

    private final IdentityService identity;
    private final ThreadLocal<Boolean> hides = ThreadLocal.withInitial(() -> false);

    EngineProtection(@Lazy IdentityService identity) {
        this.identity = identity;
    }

    boolean hides() {
        return hides.get();
    }

    @Override
    public <T> T unnamed(Supplier<T> act) {
        var person = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        hides.set(true);
        try {
            return act.get();
        } finally {
            hides.remove();
            identity.setAuthentication(person);
        }
    }
}
