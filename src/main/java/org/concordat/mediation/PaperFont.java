package org.concordat.mediation;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import java.io.IOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The letters of what is printed. A PDF's own fonts know Western European letters only. */
public final class PaperFont {

    public static final String NAME = "Liberation Sans";

    /** PDFBox brings it along, under the SIL Open Font License. */
    private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private PaperFont() {}

    /** For one document. To look for ligatures takes longer than all the rest of a page, and they print no better. */
    public static PDFontSupplier in(PDDocument document) throws IOException {
        try (var file = PDDocument.class.getResourceAsStream(FILE)) {
            var letters = new TTFParser().parse(new RandomAccessReadBuffer(file));
            letters.setEnableGsub(false);
            return new PDFontSupplier(PDType0Font.load(document, letters, true));
        }
    }
}
