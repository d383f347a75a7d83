package org.concordat.sanction;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * In which cases a breach is heard, a sanction decided, in force or under appeal. Those concerned may still bring documents,
 * also when the dispute itself was closed: breaches are heard before it is, and what follows from them comes afterwards.
 */
@Service
@Transactional(readOnly = true)
public class SanctionsUnderWay {

    private final NonCompliances nonCompliances;
    private final Sanctions sanctions;
    private final Appeals appeals;

    SanctionsUnderWay(NonCompliances nonCompliances, Sanctions sanctions, Appeals appeals) {
        this.nonCompliances = nonCompliances;
        this.sanctions = sanctions;
        this.appeals = appeals;
    }

    public boolean isAnyIn(String reference) {
        return nonCompliances.findByReferenceOrderByClause(reference).stream().anyMatch(NonCompliance::isUnderWay)
                || sanctions.in(reference).stream().anyMatch(Sanction::isUnderWay)
                || appeals.findByReferenceOrderByOfferedAt(reference).stream().anyMatch(Appeal::isUnderWay);
    }
}
