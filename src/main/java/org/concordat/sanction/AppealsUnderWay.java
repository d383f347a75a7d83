package org.concordat.sanction;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.concordat.clock.Proceeding;
import org.concordat.clock.Proceeding.Kind;
import org.concordat.clock.Proceedings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A sanction is under appeal from the filing until the decision, also the new one where it was sent back, is carried out. */
@Component
class AppealsUnderWay implements Proceedings {

    private static final UUID NOTHING = new UUID(0, 0);

    private final Appeals appeals;

    AppealsUnderWay(Appeals appeals) {
        this.appeals = appeals;
    }

    @Override
    public List<Proceeding> underWay(Collection<String> references, @Nullable UUID subject) {
        return appeals.underWay(references, subject == null ? NOTHING : subject).stream()
                .map(reference -> new Proceeding(reference, Kind.APPEAL))
                .toList();
    }
}
