package org.concordat.alliance;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What may be written into a field: the rules every page, form and request shares. */
public final class Words {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    // characters that hide or reorder text have no place in a statement either, nor has half a character
    private static final Pattern HIDDEN =
            Pattern.compile("[\\p{Cc}&&[^\\n\\t\\r]]|[\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\uFFFE\\uFFFF]");

    // no quoted names, comments or line breaks: whatever passes stays one address in a header
    private static final Pattern MAIL_ADDRESS = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");

    private Words() {}

    /** A short name for use in addresses: small letters, digits and hyphens, 2 to 40 characters. */
    public static String code(String field, @Nullable String value) {
        if (value == null || !CODE.matcher(value).matches()) {
            throw new Refusal(field, "must be 2 to 40 small letters, digits or hyphens, and begin with a letter");
        }
        return value;
    }

    /** One line of text that is not blank. */
    public static String line(String field, @Nullable String value, int longest) {
        var text = text(field, value, longest);
        if (text.lines().count() > 1) {
            throw new Refusal(field, "must be one line");
        }
        return text;
    }

    /** A plain mail address, such as {@code ana.ruiz@hospital.example}. */
    public static String mailAddress(String field, @Nullable String value) {
        if (value == null
                || value.length() > 254
                || !MAIL_ADDRESS.matcher(value).matches()) {
            throw new Refusal(field, "must be a mail address, such as ana.ruiz@hospital.example");
        }
        return value;
    }

    /** Text that is not blank, without control characters, and without what tells who a patient is. */
    public static String text(String field, @Nullable String value, int longest) {
        if (value == null || value.isBlank()) {
            throw new Refusal(field, "must not be empty");
        }
        if (value.length() > longest) {
            throw new Refusal(field, "must not be longer than " + longest + " characters");
        }
        if (HIDDEN.matcher(value).find()) {
            throw new Refusal(field, "must not contain control characters");
        }
        PatientIdentifiers.foundIn(value).ifPresent(found -> {
            throw new Refusal(
                    field,
                    "must not contain " + found + ", or what looks like it. Leave out who the patient is, or write a"
                            + " number that only your organisation can trace");
        });
        return value.strip();
    }
}
