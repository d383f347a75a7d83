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
 * @param isProtected whether the person who reports must not be named
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
        @Nullable String differentSubject,
        boolean isProtected) {

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

    /** A report by somebody who may be named. */
    public Report(
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
                differentSubject,
                false);
    }

    /** The same report by somebody who must not be named. */
    public Report underProtection() {
        return new Report(
                complainant,
                respondents,
                category,
                severity,
                patientImpact,
                amount,
                subject,
                description,
                remedySought,
                differentSubject,
                true);
    }
}
