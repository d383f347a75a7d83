package org.concordat.web.pages;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.TextAttribute;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.text.AttributedCharacterIterator;
import java.text.CharacterIterator;
import org.apache.batik.bridge.StrokingTextPainter;
import org.apache.batik.bridge.TextNode;
import org.apache.batik.gvt.text.GVTAttributedCharacterIterator;
import org.apache.batik.gvt.text.TextPaintInfo;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jspecify.annotations.Nullable;

/** Writes the words of a picture in one font of the document; words with a letter that it lacks are drawn. */
final class PaperLetters extends StrokingTextPainter {

    private final PDFont font;
    private final PdfBoxGraphics2DFontTextDrawer writer;

    PaperLetters(PDFont font) {
        this.font = font;
        this.writer = new OneFont(font);
    }

    @Override
    public void paint(TextNode node, Graphics2D graphics) {
        var line = line(node);
        if (line == null || !(graphics instanceof PdfBoxGraphics2D paper)) {
            super.paint(node, graphics);
            return;
        }
        paper.setFontTextDrawer(writer);
        paper.setPaint(line.colour.fillPaint);
        paper.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont(line.size));
        paper.drawString(line.words, (float) line.left(), (float) line.y);
    }

    @Override
    public @Nullable Rectangle2D getBounds2D(TextNode node) {
        var line = line(node);
        return line == null
                ? super.getBounds2D(node)
                : new Rectangle2D.Double(line.left(), line.y - line.size, line.width, 1.4 * line.size);
    }

    /** A line of words as it was measured when the picture was made, in letters as wide as these. */
    private record Line(
            String words, double x, double y, double width, float size, TextNode.Anchor anchor, TextPaintInfo colour) {

        double left() {
            return anchor == TextNode.Anchor.MIDDLE ? x - width / 2 : anchor == TextNode.Anchor.END ? x - width : x;
        }
    }

    private @Nullable Line line(TextNode node) {
        var letters = node.getAttributedCharacterIterator();
        if (letters == null) {
            return null;
        }
        letters.first();
        var size = (Float) letters.getAttribute(TextAttribute.SIZE);
        var anchor = (TextNode.Anchor) letters.getAttribute(GVTAttributedCharacterIterator.TextAttribute.ANCHOR_TYPE);
        var colour = (TextPaintInfo) letters.getAttribute(GVTAttributedCharacterIterator.TextAttribute.PAINT_INFO);
        var words = words(letters);
        try {
            var width = font.getStringWidth(words) * size / 1000;
            var at = node.getLocation();
            return new Line(words, at.getX(), at.getY(), width, size, anchor, colour);
        } catch (IOException | IllegalArgumentException lacksALetter) {
            return null;
        }
    }

    private static String words(AttributedCharacterIterator letters) {
        var words = new StringBuilder();
        for (char letter = letters.first(); letter != CharacterIterator.DONE; letter = letters.next()) {
            words.append(letter);
        }
        return words.toString();
    }

    private static final class OneFont extends PdfBoxGraphics2DFontTextDrawer {

        private final PDFont font;

        private OneFont(PDFont font) {
            this.font = font;
        }

        @Override
        protected boolean hasDynamicFontMapping() {
            return true;
        }

        @Override
        protected PDFont mapFont(Font wanted, IFontTextDrawerEnv environment) {
            return font;
        }
    }
}
