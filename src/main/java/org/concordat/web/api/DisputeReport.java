package org.concordat.web.api;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.concordat.alliance.Choice;
import org.concordat.conflict.Category;
import org.concordat.conflict.PatientImpact;
import org.concordat.conflict.Report;
import org.concordat.conflict.Severity;
import org.jspecify.annotations.Nullable;

/** What a member reports, as a client writes it. */
record DisputeReport(
        @Schema(description = "Code of the member that reports", example = "hospital", requiredMode = REQUIRED)
                @Nullable
                String complainant,
        @Schema(description = "Codes of the members it is about", example = "[\"insurer\"]", requiredMode = REQUIRED)
                @Nullable
                List<@Nullable String> respondents,
        @Schema(description = "What it is about", example = "financial", requiredMode = REQUIRED) @Nullable
                String category,
        @Schema(
                        allowableValues = {"low", "medium", "high", "critical"},
                        requiredMode = REQUIRED)
                @Nullable
                String severity,
        @Schema(
                        allowableValues = {"none", "low", "high"},
                        requiredMode = REQUIRED)
                @Nullable
                String patientImpact,
        @Schema(description = "Whole US dollars at stake", example = "2500000", minimum = "0") @Nullable Long amount,
        @Schema(description = "One line", maxLength = 200, requiredMode = REQUIRED) @Nullable String subject,
        @Schema(maxLength = 20_000, requiredMode = REQUIRED) @Nullable String description,
        @Schema(maxLength = 20_000) @Nullable String remedySought,
        @Schema(
                        description = "Why it is about something else than an earlier dispute of the same kind",
                        maxLength = 20_000)
                @Nullable
                String differentSubject,
        @Schema(
                        description =
                                "Whether the person who reports must not be named; then everybody who works for the"
                                        + " complainant may report",
                        defaultValue = "false")
                // left out when it was, so that a report sent before there was this field is still the same report
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Nullable
                Boolean protectedReporter)
        implements Submitted {

    Report report() {
        var report = new Report(
                complainant,
                respondents == null ? List.of() : respondents,
                Choice.of(Category.class, "category", category),
                Choice.of(Severity.class, "severity", severity),
                Choice.of(PatientImpact.class, "patientImpact", patientImpact),
                amount,
                subject,
                description,
                remedySought,
                differentSubject);
        return isProtected() ? report.underProtection() : report;
    }

    @JsonIgnore
    boolean isProtected() {
        return Boolean.TRUE.equals(protectedReporter);
    }
}
