package org.concordat.mediation;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Clause;
import org.concordat.alliance.Docket;
import org.concordat.alliance.People;
import org.concordat.alliance.Terms;
import org.concordat.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** A signed settlement as a document to print and keep: the parties, the clauses, who signed by what right. */
@Component
class SettlementDocument {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MMMM d, uuuu, h:mm a z", Locale.US);

    private static final String PAGE =
            """
            <html><head><title>Settlement %1$s</title><style>
            @page { size: letter; margin: 25mm 22mm; @bottom-center { content: "%1$s · page " counter(page); font: 8pt "Liberation Sans" } }
            body { font-family: "Liberation Sans"; font-size: 10.5pt; line-height: 1.45 }
            h1 { font-size: 18pt; margin: 0 } h2 { font-size: 12pt; margin: 8mm 0 2mm }
            .words { white-space: pre-wrap } li, tr { page-break-inside: avoid }
            td { padding: 2mm 4mm 2mm 0; vertical-align: top; border-top: 0.5pt solid #999 }
            </style></head><body>
            <h1>Settlement</h1><p>%2$s<br/>Dispute %1$s<br/>%3$s</p>
            <h2>Parties</h2><ul>%4$s</ul>%5$s
            <h2>Clauses</h2><ol>%6$s</ol>
            <h2>Signatures</h2><table>%7$s</table>
            </body></html>
            """;

    private final AllianceOffice alliances;
    private final Docket docket;
    private final People people;
    private final Vault vault;

    SettlementDocument(AllianceOffice alliances, Docket docket, People people, Vault vault) {
        this.alliances = alliances;
        this.docket = docket;
        this.people = people;
        this.vault = vault;
        // what the renderer logs may quote the page
        XRLog.setLoggingEnabled(false);
    }

    /** The document as PDF. */
    byte[] write(Settlement settlement, Terms terms, List<Signature> signatures) {
        var docketCase = docket.caseOf(settlement.reference());
        var alliance = alliances.alliance(docketCase.alliance());
        return pdf(PAGE.formatted(
                safe(settlement.reference()),
                safe(alliance.name()),
                settlement.coverage() == Coverage.FULL ? "Settles the whole dispute" : "Settles a part of the dispute",
                docketCase.parties().stream()
                        .map(party -> "<li>" + member(party) + "</li>")
                        .collect(Collectors.joining()),
                issues("Issues settled", settlement.settledIssues())
                        + issues("Issues left open", settlement.carvedOut()),
                terms.clauses().stream().map(this::clause).collect(Collectors.joining()),
                signatures.stream()
                        .map(signature -> signature(signature, alliance.zone()))
                        .collect(Collectors.joining())));
    }

    private String issues(String title, @Nullable UUID words) {
        return words == null ? "" : "<h2>" + title + "</h2><p class=\"words\">" + safe(vault.openText(words)) + "</p>";
    }

    private String clause(Clause clause) {
        return "<li>%s owes %s, by %s%s:<p class=\"words\">%s</p></li>"
                .formatted(
                        member(clause.obligor()),
                        member(clause.obligee()),
                        DAY.format(clause.due()),
                        safe(clause.extras().stream().map(", "::concat).collect(Collectors.joining())),
                        safe(clause.act()));
    }

    private String signature(Signature signature, ZoneId zone) {
        return "<tr><td>%s</td><td>%s<br/>%s%s</td><td>%s</td></tr>"
                .formatted(
                        member(signature.party()),
                        safe(people.nameOf(signature.person())),
                        signature.authority() == null
                                ? ""
                                : signature.authority().label(),
                        signature.mandate() == null ? "" : ": " + safe(vault.openText(signature.mandate())),
                        MOMENT.format(signature.answeredAt().atZone(zone)));
    }

    private String member(UUID member) {
        return safe(alliances.member(member).name());
    }

    private static String safe(String text) {
        return HtmlUtils.htmlEscapeDecimal(text);
    }

    private static byte[] pdf(String page) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            new PdfRendererBuilder()
                    .usePDDocument(document)
                    .useFont(PaperFont.in(document), PaperFont.NAME)
                    .withHtmlContent(page, null)
                    .toStream(bytes)
                    .run();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
