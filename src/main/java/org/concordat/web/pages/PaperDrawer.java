package org.concordat.web.pages;

import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.svgsupport.PDFTranscoder;
import java.util.Set;
import org.apache.batik.anim.dom.SVGDOMImplementation;
import org.apache.batik.bridge.BridgeContext;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Draws the pictures of a document, with their words as words in the document's own font. The renderer by itself draws each
 * letter as a shape, which makes a document four to seven times as large and takes half of the time.
 */
final class PaperDrawer extends BatikSVGDrawer {

    private final PDFontSupplier font;
    private final PaperLetters letters;

    PaperDrawer(PDFontSupplier font) {
        this.font = font;
        this.letters = new PaperLetters(font.supply());
    }

    PDFontSupplier font() {
        return font;
    }

    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext context, double width, double height, double dotsPerPixel) {
        var measured = super.buildSVGImage(svg, box, context, width, height, dotsPerPixel);
        return new Picture(measured, svg, box, dotsPerPixel);
    }

    private final class Picture implements SVGImage {

        private final SVGImage measured;
        private final Element svg;
        private final Box box;
        private final double dotsPerPixel;

        private Picture(SVGImage measured, Element svg, Box box, double dotsPerPixel) {
            this.measured = measured;
            this.svg = svg;
            this.box = box;
            this.dotsPerPixel = dotsPerPixel;
        }

        @Override
        public int getIntrinsicWidth() {
            return measured.getIntrinsicWidth();
        }

        @Override
        public int getIntrinsicHeight() {
            return measured.getIntrinsicHeight();
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            var transcoder = new Transcoder(box, dotsPerPixel, getIntrinsicWidth(), getIntrinsicHeight());
            transcoder.setImageSize(
                    (float) (getIntrinsicWidth() / dotsPerPixel), (float) (getIntrinsicHeight() / dotsPerPixel));
            transcoder.setSecurityOptions(false, false, Set.of());
            transcoder.setRenderingParameters(device, context, x, y, new PDFTranscoder.OpenHtmlFontResolver(), null);
            try {
                transcoder.transcode(new TranscoderInput(copied(svg)), null);
            } catch (TranscoderException e) {
                throw new IllegalStateException("A picture could not be drawn", e);
            }
        }
    }

    /** The picture as a document of its own. */
    private static Document copied(Element svg) {
        var document = SVGDOMImplementation.getDOMImplementation()
                .createDocument(SVGDOMImplementation.SVG_NAMESPACE_URI, "svg", null);
        var root = document.getDocumentElement();
        for (Node child = svg.getFirstChild(); child != null; child = child.getNextSibling()) {
            root.appendChild(document.importNode(child, true));
        }
        for (int at = 0; at < svg.getAttributes().getLength(); at++) {
            var attribute = svg.getAttributes().item(at);
            root.setAttribute(attribute.getNodeName(), attribute.getNodeValue());
        }
        return document;
    }

    private final class Transcoder extends PDFTranscoder {

        private Transcoder(Box box, double dotsPerPixel, double width, double height) {
            super(box, dotsPerPixel, width, height);
        }

        @Override
        protected BridgeContext createBridgeContext(String version) {
            var context = super.createBridgeContext(version);
            context.setTextPainter(letters);
            return context;
        }
    }
}
