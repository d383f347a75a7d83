package org.concordat.web.pages.words;

import org.jspecify.annotations.Nullable;

/** What a room adds to the label of an outcome that it enters. */
@FunctionalInterface
interface RoomWords {

    /** None for an outcome of another room, and for one whose label says everything. */
    @Nullable
    String detail(Facts facts);
}
