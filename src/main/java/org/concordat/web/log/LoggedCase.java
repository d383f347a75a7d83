package org.concordat.web.log;

import java.util.List;
import java.util.stream.Stream;

/**
 * A dispute with its entries of the period.
 *
 * @param parties the members that are parties to it, each as what
 */
record LoggedCase(String reference, List<LoggedObject> parties, List<LoggedEvent> events) {

    /** What its entries are about, each once, but for the dispute itself and members. */
    Stream<LoggedObject> things() {
        return events.stream()
                .flatMap(event -> event.objects().stream())
                .filter(object -> !object.type().equals(LoggedObject.DISPUTE))
                .filter(object -> !object.type().equals(LoggedObject.MEMBER))
                .map(object -> new LoggedObject(object.type(), object.id(), "", object.name()))
                .distinct();
    }
}
