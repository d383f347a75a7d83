package org.concordat.web.pages;

import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** A picture as it is put on paper. */
final class PaperPicture {

    /** What is left of a page for a picture. */
    private static final double WIDTH = 880;

    private static final double HEIGHT = 500;

    private static final Pattern SIZE = Pattern.compile("width=\"([0-9.]+)\" height=\"([0-9.]+)\"");

    private PaperPicture() {}

    /**
     * The picture in the size of a page; the renderer wants whole numbers.
     *
     * @param words for whoever does not see it
     */
    static String of(String svg, String words) {
        var size = SIZE.matcher(svg);
        if (!size.find()) {
            throw new IllegalArgumentException("The picture has no size");
        }
        var width = Double.parseDouble(size.group(1));
        var height = Double.parseDouble(size.group(2));
        var scale = Math.min(1, Math.min(WIDTH / width, HEIGHT / height));
        return svg.substring(0, size.start())
                + "width=\"%d\" height=\"%d\" alt=\"%s\""
                        .formatted(
                                Math.round(width * scale),
                                Math.round(height * scale),
                                HtmlUtils.htmlEscapeDecimal(words))
                + svg.substring(size.end());
    }
}
