package org.concordat.vault;

import java.util.Set;
import java.util.UUID;

/** Which documents of a case were struck out: they stay in it, and nothing rests on them. */
public interface StruckEvidence {

    Set<UUID> struckIn(String reference);
}
