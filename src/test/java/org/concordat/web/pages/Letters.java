package org.concordat.web.pages;

import java.util.Map;
import java.util.TreeMap;
import org.concordat.Cast;

/** What everybody on a walk is shown of a case, letter by letter. */
class Letters {

    /** Tokens, and when an answer or a calendar's entry was made. */
    private static final String OF_THE_MOMENT =
            "_csrf(\" value=\"|=)[^\"&]*|\"timestamp\".*|DTSTAMP:\\w+|Made for \\S+ on [^.]*? [AP]M";

    private final CaseWalk walk;
    private final int port;
    private final Cast cast;

    Letters(CaseWalk walk, int port, Cast cast) {
        this.walk = walk;
        this.port = port;
        this.cast = cast;
    }

    Map<String, String> of(String reference, Map<String, String> ids) {
        var letters = new TreeMap<String, String>();
        walk.through(reference, ids)
                .forEach((way, answer) ->
                        letters.put(way, answer.status() + " " + shown(reference, way, answer.text())));
        return letters;
    }

    /** Of who looked, what was looked at: the walk itself is entered there with every step. */
    private String shown(String reference, String way, String text) {
        if (text.startsWith("%PDF")) {
            return way.contains(" /api/") ? printed(reference, way.split(" ")[0]) : "";
        }
        return way.endsWith("/looks")
                ? String.valueOf(text.contains("Paper of the mediation"))
                : text.replaceAll(OF_THE_MOMENT, "");
    }

    /** What a reader's case file says on paper, whichever way they take it; its bytes differ with every making. */
    private String printed(String reference, String reader) {
        try (var paper = Paper.of(port, cast.user(reader), "/api/disputes/" + reference + "/file")) {
            return paper.words().replaceAll(OF_THE_MOMENT, "");
        }
    }

    /** A page that is of no case. */
    String of(String reader, String path) {
        return walk.page(reader).get(path).body().replaceAll(OF_THE_MOMENT, "");
    }
}
