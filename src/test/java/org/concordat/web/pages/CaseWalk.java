package org.concordat.web.pages;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.concordat.Cast;
import org.concordat.Story;
import org.concordat.Tasklist;
import org.concordat.web.Readings;
import org.concordat.web.api.Client;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
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
            this(answer.statusCode(), answer.body());
        }

        private Answer(int status, byte[] body) {
            this.status = status;
            this.body = body;
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

    /** For whom the paper of a case is printed; what is printed for others is read before that. */
    private static final List<String> PRINTED = List.of("rep-hospital", "manager");

    /** Whoever is let in is told that there is no such zone, and the paper that the API gives, too, is not made again. */
    private static final String ONLY_THE_DOOR = "?zone=Nowhere";

    private final RequestMappingHandlerMapping mapping;
    private final ApplicationContext rooms;
    private final int port;
    private final Cast cast;
    private final List<String> readers;
    private final Map<String, Tasklist> signedIn = new TreeMap<>();

    CaseWalk(RequestMappingHandlerMapping mapping, int port, Cast cast) {
        this(mapping, port, cast, EVERYBODY);
    }

    CaseWalk(RequestMappingHandlerMapping mapping, int port, Cast cast, List<String> readers) {
        this.mapping = mapping;
        this.rooms = Objects.requireNonNull(mapping.getApplicationContext());
        this.port = port;
        this.cast = cast;
        this.readers = readers;
    }

    /**
     * Every page and resource of a case, asked for by everybody. A paper is printed from a page that says all of it, which
     * costs a hundred times what it costs to write that; so most of them are read as that page.
     */
    Map<String, Answer> through(String reference, Map<String, String> ids) {
        var answers = new TreeMap<String, Answer>();
        for (var reader : readers) {
            for (var path : ways(reference, ids)) {
                answers.put(reader + " " + path, answer(reader, path, reference));
            }
        }
        return answers;
    }

    private Answer answer(String reader, String path, String reference) {
        if (path.endsWith("/file.pdf")) {
            return new Answer(page(reader).fetch(path + ONLY_THE_DOOR));
        }
        if (path.endsWith(reference + "/file") && !PRINTED.contains(reader)) {
            return beforePrinting(reader, reference);
        }
        return new Answer(
                path.startsWith("/api")
                        ? new Client(port, cast.user(reader)).fetch(path)
                        : page(reader).fetch(path));
    }

    private Answer beforePrinting(String reader, String reference) {
        return rooms.getBean(Story.class).as(cast.user(reader), () -> rooms.getBean(Readings.class)
                .admitted(cast.user(reader), reference)
                .map(reading -> rooms.getBean(CasePaper.class).of(reading, null))
                .map(paper -> rooms.getBean(CaseDocument.class).page(paper))
                .map(page -> new Answer(200, page.getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> new Answer(404, new byte[0])));
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
