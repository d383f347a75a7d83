package org.concordat.sanction;

import java.util.UUID;

/**
 * An obligation that was not kept in time, as it is handed over.
 *
 * @param terms the vault's id of the terms it stands in
 * @param clause its number in them, from 1
 */
public record Breach(String reference, UUID obligation, UUID obligor, UUID obligee, UUID terms, int clause) {}
