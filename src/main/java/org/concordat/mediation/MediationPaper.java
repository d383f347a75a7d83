package org.concordat.mediation;

import org.concordat.vault.StoredItem;

/**
 * A text or a file in one of the rooms of a mediation, as one reader sees it.
 *
 * @param released whether a copy lies in the joint room
 * @param mayRelease whether this reader may release it
 */
public record MediationPaper(StoredItem item, MediationRoom room, boolean released, boolean mayRelease) {}
