package org.concordat.web.pages;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.concordat.alliance.Refusal;
import org.concordat.mediation.PaperFont;
import org.concordat.web.CaseBundle;
import org.concordat.web.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** A case file as a PDF that screen readers can read, with what the verifier needs attached. */
@Component
public class CaseDocument {

    private final CasePaper paper;
    private final SpringTemplateEngine templates;

    CaseDocument(CasePaper paper, SpringTemplateEngine templates) {
        this.paper = paper;
        this.templates = templates;
        // what the renderer logs may quote the page
        XRLog.setLoggingEnabled(false);
    }

    /**
     * The document, made for this reader.
     *
     * @param zone in which the reader lives; the alliance's when it is empty
     * @throws Refusal when there is no such zone
     */
    public byte[] of(Reading reading, String zone) {
        var made = paper.of(reading, zone(zone));
        try {
            return printed(page(made), reading.reference(), made.bundle());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that is printed, before it is. */
    String page(CasePaper.Paper made) {
        return withoutControls(templates.process("case-document", new Context(Locale.US, Map.of("paper", made))));
    }

    private static @Nullable ZoneId zone(String name) {
        try {
            return name.isBlank() ? null : ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new Refusal("zone", "must be a time zone such as America/New_York");
        }
    }

    /** XML cannot say every character, not even escaped. */
    private static String withoutControls(String page) {
        return page.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }

    /** @param page which is all that the document says; the bundle is attached */
    static byte[] printed(String page, String reference, byte[] bundle) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument();
                var drawer = new PaperDrawer(PaperFont.in(document));
                var printer = printer(page, document, drawer)) {
            printer.createPDFWithoutClosing();
            if (bundle.length > 0) {
                attach(document, reference + ".bundle.jsonl", bundle);
            }
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static PdfBoxRenderer printer(String page, PDDocument document, PaperDrawer drawer) {
        return new PdfRendererBuilder()
                .usePDDocument(document)
                .usePdfUaAccessibility(true)
                .useSVGDrawer(drawer)
                .useFont(drawer.font(), PaperFont.NAME)
                .withHtmlContent(page, null)
                .buildPdfRenderer();
    }

    private static void attach(PDDocument document, String name, byte[] bundle) throws IOException {
        var attached = new PDEmbeddedFile(document, new ByteArrayInputStream(bundle));
        attached.setSubtype(CaseBundle.TYPE);
        attached.setSize(bundle.length);
        var file = new PDComplexFileSpecification();
        file.setFile(name);
        file.setFileUnicode(name);
        file.setFileDescription("The entries of this case with their proofs, for the offline verifier");
        file.setEmbeddedFile(attached);
        var files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of(name, file));
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        document.getDocumentCatalog().setNames(names);
    }
}
