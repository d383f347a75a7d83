package org.concordat.sanction;

import java.util.UUID;
import org.concordat.alliance.Consequence;
import org.jspecify.annotations.Nullable;

/**
 * An obligation that was not kept in time, as it is handed over.
 *
 * @param terms the vault's id of the terms it stands in
 * @param clause its number in them, from 1
 * @param occurrence which time of the clause it is; none when it is due once
 * @param consequence what the clause says about its breach; none when only the ladder does
 */
public record Breach(
        String reference,
        UUID obligation,
        UUID obligor,
        UUID obligee,
        UUID terms,
        int clause,
        @Nullable Integer occurrence,
        @Nullable Consequence consequence) {}
