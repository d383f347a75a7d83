package org.concordat.glass;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.access.Glasses;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which glass is open to whom now. Nobody reads behind one whose time is over, whether its end is entered yet or not. */
@Service
@Transactional(readOnly = true)
public class OpenGlasses implements Glasses {

    private final BrokenGlasses glasses;
    private final Clock clock;

    OpenGlasses(BrokenGlasses glasses, Clock clock) {
        this.glasses = glasses;
        this.clock = clock;
    }

    @Override
    public Optional<UUID> openTo(String person, String reference) {
        return glasses.findByPersonAndReferenceAndClosedAtIsNull(person, reference)
                .filter(glass -> glass.isOpen(clock.instant()))
                .map(BrokenGlass::id);
    }

    @Override
    public Set<String> openTo(String person) {
        return allOf(person).stream().map(BrokenGlass::reference).collect(Collectors.toSet());
    }

    /** Every glass a person has broken and can still read behind, the oldest first. */
    public List<BrokenGlass> allOf(String person) {
        return glasses.findByPersonAndClosedAtIsNullOrderByBrokenAt(person).stream()
                .filter(glass -> glass.isOpen(clock.instant()))
                .toList();
    }
}
