package org.concordat.audit.diagram;

import java.util.ArrayList;
import java.util.List;

/** How wide words are in the letters of the pictures: those of Arial, which Arimo and Liberation Sans share. */
final class Letters {

    /** Thousandths of the size of a letter, from the space to the tilde. */
    private static final int[] WIDTHS = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
        556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667,
        556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556,
        556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722,
        500, 500, 500, 334, 260, 334, 584
    };

    private static final int OTHER = 600;
    private static final int WIDE = 1000;
    private static final int FIRST_WIDE = 0x1100;

    private Letters() {}

    static double width(String words, double size) {
        return words.codePoints().map(Letters::thousandths).sum() * size / 1000;
    }

    private static int thousandths(int letter) {
        var at = letter - ' ';
        return at >= 0 && at < WIDTHS.length ? WIDTHS[at] : letter >= FIRST_WIDE ? WIDE : OTHER;
    }

    /** The words in lines of at most this width, and at most so many; a word that is too long alone is broken. */
    static List<String> lines(String words, double size, double width, int most) {
        var lines = new ArrayList<String>();
        for (var paragraph : words.strip().split("\\R")) {
            fill(lines, paragraph, size, width);
        }
        return lines.size() <= most ? lines : shortened(lines, most);
    }

    private static void fill(List<String> lines, String paragraph, double size, double width) {
        var line = "";
        for (var word : paragraph.strip().split("\\s+")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, size) > width && !line.isEmpty()) {
                lines.add(line);
                longer = word;
            }
            line = broken(lines, longer, size, width);
        }
        lines.add(line);
    }

    private static String broken(List<String> lines, String word, double size, double width) {
        var rest = word;
        while (width(rest, size) > width && rest.codePointCount(0, rest.length()) > 1) {
            var end = rest.offsetByCodePoints(0, 1);
            while (width(rest.substring(0, rest.offsetByCodePoints(end, 1)), size) <= width) {
                end = rest.offsetByCodePoints(end, 1);
            }
            lines.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        return rest;
    }

    private static List<String> shortened(List<String> lines, int most) {
        var kept = new ArrayList<>(lines.subList(0, most));
        kept.set(most - 1, kept.get(most - 1) + "…");
        return kept;
    }
}
