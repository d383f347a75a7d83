package org.concordat.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.authentication.UsernamePasswordAuthenticationToken.authenticated;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Stream;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@ConcordatTest
@DisplayName("The API's description")
class OpenApiTest {

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    WebApplicationContext context;

    @Test
    @DisplayName("lists every operation of the API and nothing else")
    void listsEveryOperation() {
        assertThat(operations(description()).map(Entry::getKey))
                .containsExactlyInAnyOrder(
                        "get /api/alliances/{code}/disputes",
                        "post /api/alliances/{code}/disputes",
                        "get /api/disputes/{reference}",
                        "get /api/disputes/{reference}/bundle",
                        "get /api/disputes/{reference}/evidence",
                        "get /api/disputes/{reference}/file",
                        "get /api/disputes/{reference}/record",
                        "get /api/disputes/{reference}/notices",
                        "get /api/disputes/{reference}/looks",
                        "post /api/disputes/{reference}/withdrawal",
                        "post /api/disputes/{reference}/obligations/{id}/amendments",
                        "post /api/disputes/{reference}/sanctions/{sanction}/appeal",
                        "post /api/disputes/{reference}/sanctions/{sanction}/readmission",
                        "get /api/disputes/{reference}/legal-hold",
                        "post /api/disputes/{reference}/legal-hold",
                        "post /api/disputes/{reference}/legal-hold/lifting",
                        "post /api/disputes/{reference}/links",
                        "post /api/disputes/{reference}/merger",
                        "post /api/disputes/{reference}/parties",
                        "post /api/disputes/{reference}/split",
                        "post /api/disputes/{reference}/reopening",
                        "post /api/disputes/{reference}/record/{entry}/corrections",
                        "get /api/alliances/{code}",
                        "get /api/alliances/{code}/event-log",
                        "get /api/alliances/{code}/record/head",
                        "get /api/alliances/{code}/record/keys",
                        "get /api/alliances/{code}/record/consistency",
                        "get /api/alliances/{code}/record/entries/{entry}/proof",
                        "get /api/alliances/{code}/record/bundle",
                        "get /api/alliances/{code}/members/{member}/standing",
                        "get /api/alliances/{code}/figures",
                        "get /api/alliances/{code}/mediators",
                        "put /api/alliances/{code}/mediators/{mediator}/skills",
                        "post /api/alliances/{code}/mediators/{mediator}/ties",
                        "post /api/alliances/{code}/mediators/{mediator}/absences",
                        "post /api/alliances/{code}/mediators/{mediator}/return",
                        "post /api/alliances",
                        "post /api/alliances/{code}/members",
                        "post /api/alliances/{code}/people",
                        "put /api/alliances/{code}/people/{username}/mail-address",
                        "put /api/alliances/{code}/seats/{member}",
                        "put /api/alliances/{code}/seats/{member}/sitting",
                        "put /api/alliances/{code}/charter",
                        "get /api/clocks/{id}/explanation",
                        "post /api/clocks/{id}/extension-requests",
                        "get /api/alliances/{code}/calendars",
                        "put /api/alliances/{code}/calendars/{calendar}",
                        "get /api/alliances/{code}/incentive-pools",
                        "post /api/alliances/{code}/incentive-pools",
                        "post /api/alliances/{code}/incentive-pools/{period}/payout",
                        "get /api/alliances/{code}/rules",
                        "get /api/alliances/{code}/rules/{file}/versions",
                        "get /api/alliances/{code}/rules/{file}/versions/{version}",
                        "get /api/alliances/{code}/rules/{file}/differences",
                        "get /api/alliances/{code}/rule-changes/{id}/differences",
                        "get /api/alliances/{code}/rule-changes",
                        "post /api/alliances/{code}/rule-changes",
                        "post /api/alliances/{code}/rule-changes/{id}/approval",
                        "post /api/alliances/{code}/rule-changes/{id}/refusal",
                        "post /api/alliances/{code}/rule-changes/{id}/withdrawal",
                        "get /api/clock-preview",
                        "post /api/information-requests",
                        "post /api/information-requests/{id}/withdrawal",
                        "post /api/vote-preview");
    }

    @Test
    @DisplayName("says in a sentence what each operation does and how it refuses")
    void describesEveryOperation() {
        assertThat(operations(description()).map(Entry::getValue)).allSatisfy(operation -> {
            assertThat(operation.path("summary").asText()).endsWith(".");
            assertThat(operation.path("parameters").findValuesAsText("name")).doesNotContain("person");
            assertThat(operation
                            .at("/responses/401/content/application~1problem+json/schema/$ref")
                            .asText())
                    .isEqualTo("#/components/schemas/Problem");
            assertThat(operation.path("requestBody").isMissingNode())
                    .isEqualTo(operation.path("responses").path("413").isMissingNode());
        });
    }

    @Test
    @DisplayName("names the way to sign in, the title and the shapes")
    void namesTheScheme() {
        var description = description();

        assertThat(description.at("/info/title").asText()).isEqualTo("Concordat");
        assertThat(description.at("/components/securitySchemes/basic/scheme").asText())
                .isEqualTo("basic");
        assertThat(description.at("/components/schemas/DisputeReport/required").toString())
                .contains("complainant", "respondents", "description")
                .doesNotContain("amount");
        assertThat(description.at("/components/schemas/Problem/properties").has("rule"))
                .isTrue();
    }

    @Test
    @DisplayName("is not shown before signing in")
    void needsSignIn() {
        var nobody = new Client(port, "");

        assertThat(nobody.get("/v3/api-docs").status()).isEqualTo(401);
        assertThat(nobody.get("/v3/api-docs.yaml").status()).isEqualTo(401);
        assertThat(nobody.get("/swagger-ui/index.html").location()).endsWith("/login");
    }

    @Test
    @DisplayName("is shown in a signed-in browser, whose session opens nothing else of the API")
    void acceptsASession() throws Exception {
        var browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        var person = new SecurityContextImpl(authenticated("auditor", null, List.of()));

        browser.perform(get("/v3/api-docs").sessionAttr(SPRING_SECURITY_CONTEXT_KEY, person))
                .andExpect(status().isOk());
        browser.perform(get("/swagger-ui/index.html").sessionAttr(SPRING_SECURITY_CONTEXT_KEY, person))
                .andExpect(status().isOk());
        browser.perform(get("/api/alliances/none").sessionAttr(SPRING_SECURITY_CONTEXT_KEY, person))
                .andExpect(status().isUnauthorized());
    }

    private JsonNode description() {
        var answer = new Client(port, story.anAlliance().user("auditor")).get("/v3/api-docs");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static Stream<Entry<String, JsonNode>> operations(JsonNode description) {
        return description.path("paths").properties().stream().flatMap(path -> path.getValue().properties().stream()
                .map(each -> Map.entry(each.getKey() + " " + path.getKey(), each.getValue())));
    }
}
