package org.concordat.conflict;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a member reports.
 *
 * @param complainant the code of the member that reports
 * @param respondents the codes of the members it is about
 * @param amount in whole US dollars, if money is at stake
 * @param subject one line
 * @param remedySought what the complainant asks for, if it knows
 * @param differentSubject why it is about something else than a dispute that looks the same, if there is one
 */
public record Report(
        String complainant,
        List<String> respondents,
        Category category,
        Severity severity,
        PatientImpact patientImpact,
        @Nullable Long amount,
        String subject,
        String description,
        @Nullable String remedySought,
        @Nullable String differentSubject) {

    public Report(
            String complainant,
            List<String> respondents,
            Category category,
            Severity severity,
            PatientImpact patientImpact,
            @Nullable Long amount,
            String subject,
            String description,
            @Nullable String remedySought) {
        this(
                complainant,
                respondents,
                category,
                severity,
                patientImpact,
                amount,
                subject,
                description,
                remedySought,
                null);
    }
}
