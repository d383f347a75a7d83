package org.concordat.web.pages;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.concordat.Cast;
import org.concordat.Story;
import org.concordat.Tasklist;
import org.concordat.web.api.Client;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Everybody goes through all that a case can be looked at by. */
class CaseWalk {

    static final List<String> EVERYBODY = List.of(
            "rep-hospital",
            "rep-insurer",
            "rep-clinic",
            "manager",
            "mediator",
            "investigator",
            "committee",
            "compliance",
            "custodian",
            "insurer-compliance",
            "auditor",
            "owner",
            "admin");

    /** What somebody got. */
    static final class Answer {

        private final int status;
        private final byte[] body;
        private @Nullable String text;

        private Answer(HttpResponse<byte[]> answer) {
            this.status = answer.statusCode();
            this.body = answer.body();
        }

        int status() {
            return status;
        }

        /** Of a paper, what it says: its bytes differ with every making. Read when asked for, because that takes its time. */
        String text() {
            if (text == null) {
                var written = new String(body, StandardCharsets.UTF_8);
                text = written.startsWith("%PDF") ? Paper.words(body) : written;
            }
            return text;
        }
    }

    private final RequestMappingHandlerMapping mapping;
    private final int port;
    private final Cast cast;
    private final List<String> readers;
    private final Map<String, Tasklist> signedIn = new TreeMap<>();

    CaseWalk(RequestMappingHandlerMapping mapping, int port, Cast cast) {
        this(mapping, port, cast, EVERYBODY);
    }

    CaseWalk(RequestMappingHandlerMapping mapping, int port, Cast cast, List<String> readers) {
        this.mapping = mapping;
        this.port = port;
        this.cast = cast;
        this.readers = readers;
    }

    /** Every page and resource of a case, asked for by everybody. */
    Map<String, Answer> through(String reference, Map<String, String> ids) {
        var answers = new TreeMap<String, Answer>();
        for (var reader : readers) {
            var page = page(reader);
            var client = new Client(port, cast.user(reader));
            for (var path : ways(reference, ids)) {
                var answer = path.startsWith("/api") ? client.fetch(path) : page.fetch(path);
                answers.put(reader + " " + path, new Answer(answer));
            }
        }
        return answers;
    }

    Tasklist page(String reader) {
        return signedIn.computeIfAbsent(
                reader, each -> Tasklist.signIn("http://localhost:" + port, cast.user(each), Story.PASSWORD));
    }

    private List<String> ways(String reference, Map<String, String> ids) {
        var ofCases = mapping.getHandlerMethods().keySet().stream()
                .filter(each -> each.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(each -> each.getPatternValues().stream())
                .filter(pattern -> pattern.contains("disputes/{reference}")
                        || pattern.contains("clocks/{id}")
                        || pattern.contains("entries/{entry}"))
                .map(pattern ->
                        filled(pattern.replace("{reference}", reference).replace("{code}", cast.alliance()), ids));
        return Stream.concat(
                        ofCases,
                        Stream.of("/", "/work", "/disputes", "/looks", "/api/alliances/" + cast.alliance() + "/record"))
                .toList();
    }

    /** Where a name stands for nothing that was given, an id that is none of that kind. */
    private static String filled(String pattern, Map<String, String> ids) {
        var filled = pattern.replace("{entry}", ids.get("entry"));
        for (var id : ids.entrySet()) {
            filled = filled.replaceAll("(/" + id.getKey() + "s?/)\\{\\w+}", "$1" + id.getValue());
        }
        return filled.replaceAll("\\{\\w+}", ids.get("entry"));
    }
}
