package org.concordat.vault;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is about to be stored, and where it belongs.
 *
 * @param reference the case
 * @param field the form field or register it was written into
 * @param mediaType of the content
 * @param name of a file; none for a text
 * @param onBehalfOf the member for which it was written, if any
 */
public record Deposit(
        String reference, Room room, String field, String mediaType, @Nullable String name, @Nullable UUID onBehalfOf) {

    public static Deposit text(String reference, Room room, String field) {
        return new Deposit(reference, room, field, "text/plain", null, null);
    }

    public static Deposit list(String reference, Room room, String field) {
        return new Deposit(reference, room, field, "application/json", null, null);
    }

    /** A document that is made here, not filed by anybody. */
    public static Deposit document(String reference, String field, String mediaType) {
        return new Deposit(reference, Room.CASE, field, mediaType, null, null);
    }

    /** The same, written for a member. */
    public Deposit by(@Nullable UUID member) {
        return new Deposit(reference, room, field, mediaType, name, member);
    }

    public static Deposit file(
            String reference, String field, String mediaType, String name, @Nullable UUID onBehalfOf) {
        return new Deposit(reference, Room.CASE, field, mediaType, name, onBehalfOf);
    }

    /** Whether it is a document of the register of evidence. */
    boolean isExhibit() {
        return name != null && Room.OF_EXHIBITS.contains(room);
    }

    /** The same deposit behind another wall. */
    public Deposit in(Room room) {
        return new Deposit(reference, room, field, mediaType, name, onBehalfOf);
    }
}
