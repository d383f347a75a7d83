package org.concordat.web.pages;

import java.util.List;
import org.concordat.alliance.Choice;
import org.concordat.alliance.Refusal;
import org.concordat.conflict.Category;
import org.concordat.conflict.PatientImpact;
import org.concordat.conflict.Report;
import org.concordat.conflict.Severity;
import org.jspecify.annotations.Nullable;

/** A report as it was typed; it may hold mistakes. */
record ReportForm(
        @Nullable String complainant,
        @Nullable List<String> respondents,
        @Nullable String category,
        @Nullable String severity,
        @Nullable String patientImpact,
        @Nullable String amount,
        @Nullable String subject,
        @Nullable String description,
        @Nullable String remedySought,
        @Nullable String differentSubject,
        @Nullable Boolean protectedReporter) {

    static final ReportForm EMPTY =
            new ReportForm(null, List.of(), null, null, null, null, null, null, null, null, null);

    public boolean names(String member) {
        return respondents != null && respondents.contains(member);
    }

    /**
     * The report, if it reads as one.
     *
     * @throws Refusal naming the field that does not
     */
    Report report(String complainant) {
        if (respondents == null || respondents.isEmpty()) {
            throw new Refusal("respondents", "choose at least one organisation");
        }
        var report = new Report(
                complainant,
                respondents,
                Choice.of(Category.class, "category", category),
                Choice.of(Severity.class, "severity", severity),
                Choice.of(PatientImpact.class, "patientImpact", patientImpact),
                dollars(),
                text(subject),
                text(description),
                text(remedySought).isBlank() ? null : remedySought,
                text(differentSubject).isBlank() ? null : differentSubject);
        return isProtected() ? report.underProtection() : report;
    }

    public boolean isProtected() {
        return Boolean.TRUE.equals(protectedReporter);
    }

    private @Nullable Long dollars() {
        var digits = text(amount).replaceAll("[$,\\s]", "");
        if (digits.isEmpty()) {
            return null;
        }
        if (!digits.matches("\\d{1,15}")) {
            throw new Refusal("amount", "must be whole US dollars, such as 250000; leave it empty if none is at stake");
        }
        return Long.valueOf(digits);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
