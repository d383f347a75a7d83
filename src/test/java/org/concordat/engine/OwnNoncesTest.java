package org.concordat.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.Tasklist;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConcordatTest
class OwnNoncesTest {

    private static final Pattern IN_HEADER = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern IN_PAGE = Pattern.compile("nonce=\"([^\"]+)\"");

    @Autowired
    Story story;

    @LocalServerPort
    int port;

    @Test
    @DisplayName("Tasklist's page runs its scripts also when several people open it at the same moment")
    void scriptsRun() {
        var cast = story.anAlliance();
        var people = Stream.of("manager", "mediator", "rep-hospital", "compliance")
                .map(person -> Tasklist.signIn("http://localhost:" + port, cast.user(person), Story.PASSWORD))
                .toList();

        var pages = IntStream.range(0, 50)
                .boxed()
                .flatMap(round -> opensAtOnce(people).stream())
                .toList();

        assertThat(pages).hasSize(200).allSatisfy(page -> assertThat(first(IN_PAGE, page.body()))
                .isEqualTo(first(
                        IN_HEADER,
                        page.headers().firstValue("Content-Security-Policy").orElse(""))));
    }

    private static List<HttpResponse<String>> opensAtOnce(List<Tasklist> people) {
        var opening = people.stream()
                .map(person -> CompletableFuture.supplyAsync(() -> person.get("/camunda/app/tasklist/default/")))
                .toList();
        return opening.stream().map(CompletableFuture::join).toList();
    }

    private static String first(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "none";
    }
}
