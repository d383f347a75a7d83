package org.concordat.web.pages;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
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
        var page = templates.process("case-document", new Context(Locale.US, Map.of("paper", made)));
        try {
            var pdf = rendered(withoutControls(page));
            return made.bundle().length == 0 ? pdf : withBundle(pdf, reading.reference(), made.bundle());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    private static byte[] rendered(String page) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var drawer = new BatikSVGDrawer();
                var document = new PDDocument()) {
            new PdfRendererBuilder()
                    .usePDDocument(document)
                    .usePdfUaAccessibility(true)
                    .useSVGDrawer(drawer)
                    .useFont(PaperFont.in(document), PaperFont.NAME)
                    .withHtmlContent(page, null)
                    .toStream(bytes)
                    .run();
        }
        return bytes.toByteArray();
    }

    private static byte[] withBundle(byte[] pdf, String reference, byte[] bundle) throws IOException {
        var name = reference + ".bundle.jsonl";
        var bytes = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(pdf)) {
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
            document.save(bytes);
        }
        return bytes.toByteArray();
    }
}
