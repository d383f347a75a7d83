package org.concordat.web.log;

import java.util.List;
import java.util.Map;
import org.concordat.alliance.Entry;
import org.jspecify.annotations.Nullable;

/**
 * An entry as the log tells it.
 *
 * @param resource who acted
 * @param group the member on whose behalf
 * @param facts what was entered beside the outcome, as far as the reader may know of it
 */
record LoggedEvent(
        Entry entry, String resource, @Nullable String group, Map<String, String> facts, List<LoggedObject> objects) {}
