package org.concordat.alliance;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One promise of a settlement or one measure of a decision.
 *
 * @param obligor the member that must act
 * @param obligee the member it is owed to
 * @param act what must be done
 * @param due the last day to do it, in the alliance's time zone
 */
public record Clause(UUID obligor, UUID obligee, String act, LocalDate due) {}
