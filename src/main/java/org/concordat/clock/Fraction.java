package org.concordat.clock;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A fraction of a clock's time: more than nothing, less than all of it. Exact, because a half of three days is no decimal. */
public record Fraction(int numerator, int denominator) implements Comparable<Fraction> {

    private static final Pattern WORDS = Pattern.compile("(\\d{1,3})/(\\d{1,3})");

    public Fraction {
        if (numerator < 1 || numerator >= denominator) {
            throw new IllegalArgumentException(numerator + "/" + denominator + " is not between 0 and 1");
        }
    }

    /**
     * Reads a cell such as {@code 1/2, 3/4}.
     *
     * @throws IllegalArgumentException naming the column and the rule
     */
    public static List<Fraction> list(String cell) {
        var fractions = Arrays.stream(cell.split(",", -1))
                .map(String::strip)
                .filter(words -> !cell.isBlank())
                .map(words -> of(words, cell))
                .toList();
        for (var i = 1; i < fractions.size(); i++) {
            if (fractions.get(i - 1).compareTo(fractions.get(i)) >= 0) {
                throw unreadable(cell);
            }
        }
        return fractions;
    }

    static String words(List<Fraction> fractions) {
        return fractions.stream().map(Fraction::toString).collect(Collectors.joining(", "));
    }

    private static Fraction of(String words, String cell) {
        var numbers = WORDS.matcher(words);
        if (!numbers.matches()) {
            throw unreadable(cell);
        }
        var numerator = Integer.parseInt(numbers.group(1));
        var denominator = Integer.parseInt(numbers.group(2));
        if (numerator < 1 || numerator >= denominator) {
            throw unreadable(cell);
        }
        return new Fraction(numerator, denominator);
    }

    private static IllegalArgumentException unreadable(String cell) {
        return new IllegalArgumentException(
                "column warnings must be fractions of the clock's time, each between 0 and 1, the"
                        + " smaller first, with commas between them, such as 1/2, 3/4; not \"" + cell + "\"");
    }

    /** So many of a number of days that at least this fraction of them has gone by. */
    int of(int days) {
        return (days * numerator + denominator - 1) / denominator;
    }

    /** Rounded up to a whole second. */
    Duration of(Duration whole) {
        return Duration.ofSeconds((whole.toSeconds() * numerator + denominator - 1) / denominator);
    }

    @Override
    public int compareTo(Fraction other) {
        return Integer.compare(numerator * other.denominator, other.numerator * denominator);
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
