package org.concordat.alliance;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What tells who a patient is has no place in a dispute between organisations. Finds what can be told by its form among
 * the identifiers of 45 CFR 164.514(b)(2)(i): numbers with a form of their own, and those that a word before them names.
 * A patient's bare name cannot be told from anybody else's.
 */
enum PatientIdentifiers {
    /** Area, group and serial number as the Social Security Administration gives them out: never 000, 666 or 9xx first. */
    SOCIAL_SECURITY_NUMBER(
            "a Social Security number",
            "(?<![\\d-])(?!000|666|9)\\d{3}([- .])(?!00)\\d{2}\\1(?!0000)\\d{4}(?![\\d-])"
                    + "|(?<![a-z])(?:ssn|social security(?: number| no)?)[ .:#=_-]{0,4}(?:is )?\\d{9}(?!\\d)"),

    MEDICAL_RECORD_NUMBER(
            "a medical record number",
            "(?<![a-z0-9])(?:mrn|medical record(?: number| no)?|patient (?:id|number|no)|chart (?:number|no))"
                    + Of.NUMBER),

    /** The Medicare Beneficiary Identifier's eleven places; S, L, O, I, B and Z are not used. */
    HEALTH_PLAN_NUMBER(
            "a health plan number of a patient",
            "(?<![a-z0-9])[1-9]" + Of.LETTER + Of.EITHER + "\\d-?" + Of.LETTER + Of.EITHER + "\\d-?" + Of.LETTER
                    + Of.LETTER + "\\d\\d(?![a-z0-9])"
                    + "|(?<![a-z])(?:(?:subscriber|beneficiary|policyholder|enrollee|medicare|medicaid)"
                    + " (?:id|number|no)|mbi|hicn)"
                    + Of.NUMBER),

    BIRTH_DATE(
            "a date of birth",
            "(?<![a-z])(?:dob|d\\.o\\.b\\.|date of birth|birth ?date|birthday|born(?: on)?|b\\.)[ :.=_-]{0,4}(?:is |was )?"
                    + "(?:\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}|\\d{4}-\\d\\d-\\d\\d"
                    + "|(?:the )?\\d{1,2}(?:st|nd|rd|th|\\.)?(?: of)? " + Of.MONTH + ",? \\d{4}"
                    + "|" + Of.MONTH + " \\d{1,2}(?:st|nd|rd|th)?,? \\d{4})"),

    PATIENT_NAME(
            "the name of a patient", "(?<![a-z])(?:patient(?:'s)? name|name of (?:the )?patient)[ ]?[:=][ ]?\\p{L}");

    private final String label;
    private final Pattern form;

    PatientIdentifiers(String label, String form) {
        this.label = label;
        this.form = Pattern.compile(form, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** What the text seems to tell about a patient, in words that do not repeat it. */
    static Optional<String> foundIn(String text) {
        var plain = plain(text);
        return Arrays.stream(values())
                .filter(each -> each.form.matcher(plain).find())
                .map(each -> each.label)
                .findFirst();
    }

    /** Digits, dashes and spaces of every script as one, without what cannot be seen. */
    private static String plain(String text) {
        var plain = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .forEach(each -> plain.appendCodePoint(plain(each)));
        return plain.toString().replaceAll("\\p{Cf}", "").replace('\u2019', '\'');
    }

    private static int plain(int character) {
        return switch (Character.getType(character)) {
            case Character.DECIMAL_DIGIT_NUMBER -> '0' + Character.digit(character, 10);
            case Character.DASH_PUNCTUATION -> '-';
            case Character.SPACE_SEPARATOR, Character.CONTROL -> ' ';
            default -> character == '\u2212' ? '-' : character;
        };
    }

    /** Parts of the forms. */
    private interface Of {
        String NUMBER = "[ .:#=_-]{0,4}(?:is )?[a-z]{0,3}-?\\d{5,}";
        String LETTER = "[ac-hjkmnp-rt-y]";
        String EITHER = "[ac-hjkmnp-rt-y\\d]";
        String MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";
    }
}
