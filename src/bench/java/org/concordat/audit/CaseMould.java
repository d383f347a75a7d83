package org.concordat.audit;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.concordat.PlayedCases.Played;
import org.concordat.audit.Footsteps.Rows;
import org.concordat.vault.VaultCopies;
import org.jspecify.annotations.Nullable;

/**
 * All rows of a played case, with a blank for whatever is another in each copy: ids that came with the case, its
 * reference, days, the members, people and alliance, nonces, and what is encrypted. The same blank stands wherever the same
 * value stood, in columns, in the canonical JSON of entries and in the engine's variables: so a copy is as consistent as what was
 * played. What is not such a value is the same in all copies.
 */
final class CaseMould {

    private static final String PLAYED_ABOUT = "FINANCIAL";
    private static final HexFormat HEX = HexFormat.of();
    private static final String WORD = "(?<![0-9A-Za-z])(?:%s)(?![0-9A-Za-z]|-(?:committee|compliance|mediator|investigator))";

    /** A table of which every copy has rows, each as text between blanks: texts are strings, blanks their numbers. */
    private record Form(String table, List<Object[]> lines) {}

    private final Played played;
    private final List<VaultCopies> vaults;
    private final Pattern varying;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Function<Copy, String>> blanks = new ArrayList<>();
    private final List<Form> forms = new ArrayList<>();
    private final Predicate<String> isKnown;
    private final Community home;

    CaseMould(Played played, Community home, List<Rows> rows, Predicate<String> isKnown, List<VaultCopies> vaults) {
        this.played = played;
        this.home = home;
        this.isKnown = isKnown;
        this.vaults = vaults;
        varying = Pattern.compile(String.join(
                "|",
                "\\\\\\\\x[0-9a-f]+",
                Footsteps.ID.pattern(),
                "(?<![0-9A-Za-z])[0-9a-f]{32,64}(?![0-9A-Za-z])",
                "D-[0-9A-Z]{4}-[0-9A-Z]{4}",
                // days, also at the beginning of instants; and instants as milliseconds
                "(?<![0-9])20[2-4][0-9]-[01][0-9]-[0-3][0-9](?![0-9])",
                "(?<![0-9])[12][0-9]{12}(?![0-9])",
                WORD.formatted(String.join("|", Community.MEMBERS)),
                WORD.formatted(PLAYED_ABOUT + "|" + PLAYED_ABOUT.toLowerCase(Locale.ROOT)),
                WORD.formatted(home.cast().alliance())));
        for (var each : rows) {
            forms.add(new Form(each.table(), each.lines().stream().map(this::form).toList()));
        }
    }

    Played played() {
        return played;
    }

    /** How many rows each copy has in a table. */
    Map<String, Integer> rowsByTable() {
        var rows = new HashMap<String, Integer>();
        forms.forEach(form -> rows.put(form.table(), form.lines().size()));
        return rows;
    }

    /** Makes a copy; the consumer gets each table with a line of it. */
    void pour(Copy copy, BiConsumer<String, CharSequence> line) {
        vaults.forEach(vault -> copy.keep(vault.again(copy::idFor)));
        var filled = new String[blanks.size()];
        for (var number = 0; number < filled.length; number++) {
            filled[number] = blanks.get(number).apply(copy);
        }
        for (var form : forms) {
            for (var parts : form.lines()) {
                line.accept(form.table(), filled(parts, filled));
            }
        }
    }

    private static CharSequence filled(Object[] parts, String[] filled) {
        var text = new StringBuilder();
        for (var part : parts) {
            text.append(part instanceof Integer number ? filled[number] : part);
        }
        return text;
    }

    private Object[] form(String line) {
        var parts = new ArrayList<Object>();
        var found = varying.matcher(line);
        var end = 0;
        while (found.find()) {
            var number = blank(found.group());
            if (number != null) {
                parts.add(line.substring(end, found.start()));
                parts.add(number);
                end = found.end();
            }
        }
        parts.add(line.substring(end));
        return parts.toArray();
    }

    private @Nullable Integer blank(String value) {
        var number = numbers.get(value);
        if (number == null) {
            var filling = filling(value);
            if (filling == null) {
                return null;
            }
            // inside of bytes there may be others, which come first
            number = blanks.size();
            blanks.add(filling);
            numbers.put(value, number);
        }
        return number;
    }

    private @Nullable Function<Copy, String> filling(String value) {
        if (value.startsWith("\\\\x")) {
            return bytes(value.substring(3));
        }
        if (value.startsWith("D-")) {
            return copy -> copy.reference(value);
        }
        if (value.equals(home.cast().alliance())) {
            return copy -> copy.community().cast().alliance();
        }
        if (Community.MEMBERS.contains(value)) {
            return copy -> copy.member(value);
        }
        if (value.equalsIgnoreCase(PLAYED_ABOUT)) {
            return value.equals(PLAYED_ABOUT) ? Copy::category : copy -> copy.category().toLowerCase(Locale.ROOT);
        }
        if (Footsteps.ID.matcher(value).matches()) {
            return id(value);
        }
        return value.contains("-") ? day(value) : digits(value);
    }

    private @Nullable Function<Copy, String> id(String id) {
        if (id.equals(home.alliance())) {
            return copy -> copy.community().alliance();
        }
        for (var member : Community.MEMBERS) {
            if (id.equals(home.members().get(member))) {
                return copy -> copy.community().members().get(copy.member(member));
            }
            if (id.equals(home.seats().get(member))) {
                return copy -> copy.community().seats().get(copy.member(member));
            }
        }
        return isKnown.test(id) ? null : copy -> copy.idFor(id);
    }

    private static Function<Copy, String> day(String text) {
        var day = LocalDate.parse(text);
        return copy -> day.plusDays(copy.days()).toString();
    }

    private static Function<Copy, String> digits(String digits) {
        if (digits.length() == 13) {
            var milliseconds = Long.parseLong(digits);
            return copy -> Long.toString(milliseconds + ChronoUnit.DAYS.getDuration().toMillis() * copy.days());
        }
        // a hash of the vault's, or a nonce
        return copy -> copy.kept(digits, digits.length() == 32 ? copy.random(16) : digits);
    }

    /** Ciphertext, or a text of the engine's in which there may be blanks as well. */
    private @Nullable Function<Copy, String> bytes(String hex) {
        var text = text(HEX.parseHex(hex));
        if (text == null) {
            return copy -> "\\\\x" + copy.kept(hex, hex);
        }
        var inside = new CaseMould(this, text);
        return copy -> "\\\\x" + HEX.formatHex(inside.text(copy).getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** What stands inside of bytes of another's. */
    private CaseMould(CaseMould whole, String text) {
        played = whole.played;
        home = whole.home;
        isKnown = whole.isKnown;
        vaults = whole.vaults;
        varying = whole.varying;
        forms.add(new Form("", List.<Object[]>of(form(text))));
    }

    private String text(Copy copy) {
        var filled = blanks.stream().map(blank -> blank.apply(copy)).toArray(String[]::new);
        return filled(forms.get(0).lines().get(0), filled).toString();
    }
}
