package org.concordat.web.pages;

import java.util.Map;
import java.util.TreeMap;

/** What everybody on a walk is shown of a case, letter by letter. */
class Letters {

    /** Tokens, and when an answer or a calendar's entry was made. */
    private static final String OF_THE_MOMENT =
            "_csrf(\" value=\"|=)[^\"&]*|\"timestamp\".*|DTSTAMP:\\w+|Made for \\S+ on [^.]*? [AP]M";

    private final CaseWalk walk;

    Letters(CaseWalk walk) {
        this.walk = walk;
    }

    Map<String, String> of(String reference, Map<String, String> ids) {
        var letters = new TreeMap<String, String>();
        walk.through(reference, ids)
                .forEach((way, answer) -> letters.put(way, answer.status() + " " + shown(way, answer)));
        return letters;
    }

    /** Of who looked, what was looked at: the walk itself is entered there with every step. */
    private static String shown(String way, CaseWalk.Answer answer) {
        return way.endsWith("/looks")
                ? String.valueOf(answer.text().contains("Paper of the mediation"))
                : answer.text().replaceAll(OF_THE_MOMENT, "");
    }

    /** A page that is of no case. */
    String of(String reader, String path) {
        return walk.page(reader).get(path).body().replaceAll(OF_THE_MOMENT, "");
    }
}
