package org.concordat.audit.diagram;

import java.util.Locale;

/** SVG as it is written: numbers short, every text escaped, looks as attributes, so that no style sheet is needed. */
final class Svg {

    private final StringBuilder text = new StringBuilder();

    /** Opens an element, with attributes as pairs of name and value. */
    Svg open(String name, Object... attributes) {
        text.append('<').append(name);
        attributes(attributes);
        text.append('>');
        return this;
    }

    Svg close(String name) {
        text.append("</").append(name).append('>');
        return this;
    }

    Svg empty(String name, Object... attributes) {
        text.append('<').append(name);
        attributes(attributes);
        text.append("/>");
        return this;
    }

    Svg written(String name, String words, Object... attributes) {
        open(name, attributes);
        text.append(escaped(words));
        return close(name);
    }

    private void attributes(Object... attributes) {
        for (int at = 0; at < attributes.length; at += 2) {
            text.append(' ').append(attributes[at]).append("=\"");
            text.append(
                    attributes[at + 1] instanceof Double number
                            ? number(number)
                            : escaped(attributes[at + 1].toString()));
            text.append('"');
        }
    }

    /** A number with at most two decimals. */
    static String number(double number) {
        var rounded = String.format(Locale.ROOT, "%.2f", number);
        return rounded.replaceFirst("\\.?0+$", "");
    }

    static String place(Point point) {
        return number(point.x()) + " " + number(point.y());
    }

    private static String escaped(String words) {
        var escaped = new StringBuilder(words.length());
        words.codePoints().forEach(each -> {
            switch (each) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(each < ' ' ? ' ' : each);
            }
        });
        return escaped.toString();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
