package org.concordat.web.api;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the API says of itself: who may call, and what each operation answers when it refuses. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Concordat",
                        version = "1",
                        description = "Disputes between the members of healthcare alliances, and their record."),
        security = {@SecurityRequirement(name = "basic"), @SecurityRequirement(name = "bearer")})
@SecurityScheme(name = "basic", type = SecuritySchemeType.HTTP, scheme = "basic")
@SecurityScheme(
        name = "bearer",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description = "A token of your organisation's provider, where people sign in with one.")
class ApiDescription {

    private static final String PROBLEM = "Problem";

    /** A problem document (RFC 9457). */
    @io.swagger.v3.oas.annotations.media.Schema(name = PROBLEM)
    record Problem(
            String type,
            String title,
            int status,
            String detail,
            String instance,
            @io.swagger.v3.oas.annotations.media.Schema(description = "What breaks a rule, where one field does")
                    String field,
            @io.swagger.v3.oas.annotations.media.Schema(description = "The rule it breaks") String rule) {}

    @Bean
    OpenApiCustomizer problemResponses() {
        return api -> {
            ModelConverters.getInstance().read(Problem.class).forEach(api.getComponents()::addSchemas);
            api.getPaths().forEach((path, item) -> item.readOperations().forEach(ApiDescription::describe));
            describeReport(api);
        };
    }

    private static void describe(Operation operation) {
        add(operation, "401", "Not signed in.");
        if (operation.getParameters() != null) {
            add(operation, "404", "There is no such thing, or the person may not know of it.");
        }
        if (operation.getRequestBody() != null) {
            add(operation, "400", "The body breaks a rule; field and rule are named, nothing is changed.");
            add(operation, "413", "The body is larger than 1 MB.");
            add(operation, "415", "The body is not JSON in UTF-8.");
        }
    }

    private static void describeReport(OpenAPI api) {
        add(api.getPaths().get("/api/alliances/{code}/disputes").getPost(), "422", "The key came with another body.");
        add(withdrawal(api), "400", "Only the complainant's representative withdraws, and only an open dispute.");
        add(withdrawal(api), "409", "Somebody else acted at the same moment.");
        describeDesk(api);
        describeProofs(api);
        api.getPaths().values().stream()
                .flatMap(item -> item.readOperations().stream())
                .filter(operation -> operation.getTags().contains("Set-up"))
                .forEach(ApiDescription::describeSetUp);
    }

    private static void describeDesk(OpenAPI api) {
        api.getPaths().values().stream()
                .flatMap(item -> item.readOperations().stream())
                .filter(operation -> operation.getTags().stream().anyMatch(Set.of("Desk", "Sanctions")::contains))
                .forEach(operation -> add(operation, "409", "Somebody else acted at the same moment."));
    }

    private static void describeProofs(OpenAPI api) {
        var record = "/api/alliances/{code}/record";
        add(api.getPaths().get(record + "/consistency").getGet(), "400", "The record was never of these sizes.");
        add(api.getPaths().get(record + "/head").getGet(), "409", "Nothing is sealed yet.");
        add(api.getPaths().get(record + "/entries/{entry}/proof").getGet(), "409", "It is not sealed yet.");
        describeExports(api);
    }

    private static void describeExports(OpenAPI api) {
        var log = api.getPaths().get("/api/alliances/{code}/event-log").getGet();
        add(log, "400", "The period or the format makes no sense.");
        add(log, "429", "Other event logs are being written; ask again in a minute.");
        var bundle = api.getPaths().get("/api/disputes/{reference}/bundle").getGet();
        add(bundle, "400", "The record was never of this size.");
        add(bundle, "409", "Nothing is sealed yet.");
        add(api.getPaths().get("/api/disputes/{reference}/file").getGet(), "400", "There is no such time zone.");
    }

    private static Operation withdrawal(OpenAPI api) {
        return api.getPaths().get("/api/disputes/{reference}/withdrawal").getPost();
    }

    private static void describeSetUp(Operation operation) {
        add(operation, "403", "Only an administrator may do this.");
        add(operation, "409", "Somebody else acted at the same moment.");
    }

    private static void add(Operation operation, String status, String description) {
        var schema = new Schema<>().$ref("#/components/schemas/" + PROBLEM);
        operation
                .getResponses()
                .addApiResponse(
                        status,
                        new ApiResponse()
                                .description(description)
                                .content(new Content()
                                        .addMediaType("application/problem+json", new MediaType().schema(schema))));
    }
}
