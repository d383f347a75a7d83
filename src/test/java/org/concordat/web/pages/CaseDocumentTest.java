package org.concordat.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.concordat.Answers;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.ObligationActs;
import org.concordat.SanctionActs;
import org.concordat.Story;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.sealing.Sealer;
import org.concordat.audit.Run;
import org.concordat.conflict.Category;
import org.concordat.conflict.PatientImpact;
import org.concordat.conflict.Report;
import org.concordat.conflict.Severity;
import org.concordat.retention.LegalHoldOffice;
import org.concordat.vault.WhoLooked;
import org.concordat.web.ReadableHistory;
import org.concordat.web.ReadableHistory.Seen;
import org.concordat.web.Readings;
import org.concordat.web.api.Client;
import org.concordat.web.pages.words.Times;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;

@ConcordatTest
@DisplayName("A case file as a PDF")
class CaseDocumentTest {

    private static final String STORY = "The rate agreed for 2026 has not been applied since March.";

    /** Buttons, addresses and marks of a page; and what the document says that it leaves out. */
    private static final List<String> NOT_ON_PAPER = List.of(
            "CaseFile.rights",
            "Rights.mayFile",
            "Rights.mayWithdraw",
            "Rights.mayRule",
            "Rights.mayManage",
            "Rights.mayReopen",
            "Rights.mayEscalate",
            "Rights.mayAskForEscalation",
            "Rights.mayErase",
            "Rights.mayHold",
            "Meetings.mayEnd",
            "Deadline.distance",
            "Deadline.days",
            "Deadline.running",
            "Deadline.ranOut",
            "Agreement.document",
            "Penalty.mayAppeal",
            "Penalty.mayAskForReadmission",
            "Promise.mayWaive",
            "Wording.mayAmend",
            "Exhibit.isOpen",
            "Line.recordedAt",
            "Line.person",
            "Line.aside");

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    SanctionActs sanctions;

    @Autowired
    ObligationActs obligations;

    @Autowired
    AllianceOffice alliances;

    @Autowired
    Sealer sealer;

    @Autowired
    WhoLooked looks;

    @Autowired
    LegalHoldOffice holds;

    @Autowired
    CaseDocument document;

    @Autowired
    CasePaper paper;

    @Autowired
    PaperPath paths;

    @Autowired
    ReadableHistory history;

    @Autowired
    Readings readings;

    Cast cast;

    @BeforeEach
    void anAlliance() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName(
            "tells the whole case to a party: report, deadlines, obligations, sanctions, what happened and under which rule")
    void tellsTheCase() throws IOException {
        var reference = sanctions.aWarning(cast);
        seal();

        try (var pdf = pdf("rep-hospital", reference, "")) {
            assertThat(words(pdf))
                    .contains("Case file " + reference, STORY, "The hospital", "The insurer")
                    .contains("Deadlines", "Obligations", "Sanctions", "What happened", "Proofs")
                    .contains(Outcome.DISPUTE_REPORTED.label(), "rule dispute-triage v1", "in conflict-reporting v")
                    .contains("page 1 of " + pdf.getNumberOfPages());
        }
    }

    @Test
    @DisplayName("says what is not in it, and that the case is under a legal hold")
    void saysWhatIsMissing() throws IOException {
        var reference = story.aReportedDispute(cast);
        story.as(cast.user("compliance"), () -> holds.placeHold(reference, "A court has asked for it."));

        try (var pdf = pdf("auditor", reference, "")) {
            assertThat(words(pdf).replaceAll("\\s+", " "))
                    .contains("Under a legal hold since", "Not in it: the documents that were filed");
        }
    }

    @Test
    @DisplayName("tells how an obligation read before, and what amended it")
    void tellsEarlierWords() throws IOException {
        var reference = obligations.aProposedAmendment(cast);
        obligations.answers(cast, "hospital", reference, "consented");
        story.runsJobs(reference);

        try (var pdf = pdf("rep-hospital", reference, "")) {
            assertThat(words(pdf).replaceAll("\\s+", " "))
                    .contains("version 2", "Version 1, until", "Amendment proposed on", "Why: The bank needs longer.");
        }
    }

    @Test
    @DisplayName("prints every part of the file, but for what is only of use on a page")
    void printsEveryPart() throws IOException {
        var template = Files.readString(Path.of("src/main/resources/templates/case-document.html"));

        assertThat(components(CaseFile.class, new HashSet<>()))
                .hasSizeGreaterThan(80)
                .filteredOn(each -> !template.contains("." + each.substring(each.indexOf('.') + 1) + "()"))
                .containsExactlyInAnyOrderElementsOf(NOT_ON_PAPER);
    }

    private static Set<String> components(Class<?> type, Set<Class<?>> seen) {
        var names = new TreeSet<String>();
        if (type.isRecord() && type.getPackage().equals(CaseFile.class.getPackage()) && seen.add(type)) {
            for (var component : type.getRecordComponents()) {
                names.add(type.getSimpleName() + "." + component.getName());
                typesIn(component.getGenericType()).forEach(each -> names.addAll(components(each, seen)));
            }
        }
        return names;
    }

    private static List<Class<?>> typesIn(Type type) {
        return type instanceof ParameterizedType of
                ? Stream.of(of.getActualTypeArguments())
                        .flatMap(each -> typesIn(each).stream())
                        .toList()
                : type instanceof Class<?> plain ? List.of(plain) : List.of();
    }

    @Test
    @DisplayName("can be read by a screen reader: tagged, with a language, a title and bookmarks")
    void isAccessible() throws IOException {
        var reference = story.aReportedDispute(cast);

        try (var pdf = pdf("rep-hospital", reference, "")) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(catalog.getLanguage()).isEqualTo("en");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Case file " + reference);
            assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("pdfuaid");
            assertThat(catalog.getDocumentOutline().children())
                    .extracting(each -> each.getTitle())
                    .contains("The case", "Deadlines", "What happened", "Proofs");
        }
    }

    @Test
    @DisplayName("brings the bundle for the verifier along")
    void bringsTheBundle() throws IOException {
        var reference = story.aReportedDispute(cast);
        try (var pdf = pdf("rep-hospital", reference, "")) {
            assertThat(words(pdf)).contains("Nothing of the record has been sealed yet");
        }
        seal();

        try (var pdf = pdf("rep-hospital", reference, "")) {
            var files = new PDDocumentNameDictionary(pdf.getDocumentCatalog()).getEmbeddedFiles();
            var bundle = files.getNames().get(reference + ".bundle.jsonl").getEmbeddedFile();
            assertThat(new String(bundle.toByteArray(), StandardCharsets.UTF_8))
                    .startsWith("{\"format\":\"concordat-case/1\"")
                    .endsWith("{\"end\":true}");
            assertThat(words(pdf)).contains("Signed with key");
        }
    }

    @Test
    @DisplayName("tells times in the reader's zone beside the clock's, and refuses a zone that there is not")
    void tellsBothTimes() throws IOException {
        var reference = story.aReportedDispute(cast);

        try (var pdf = pdf("rep-hospital", reference, "?zone=Asia/Tokyo")) {
            assertThat(words(pdf)).contains("America/New_York", "Asia/Tokyo", "JST");
        }
        try (var pdf = pdf("rep-hospital", reference, "")) {
            assertThat(words(pdf)).doesNotContain("Asia/Tokyo");
        }
        var refused = new Client(port, cast.user("rep-hospital")).get(path(reference) + "?zone=Nowhere");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("field").asText()).isEqualTo("zone");
    }

    @Test
    @DisplayName("is a look at what people wrote, like the page")
    void isALook() throws IOException {
        var reference = story.aReportedDispute(cast);

        pdf("rep-insurer", reference, "").close();

        var alliance = alliances.alliance(cast.alliance()).id();
        assertThat(looks.page(new WhoLooked.Search(alliance, reference, null, null, null, null), null, 10)
                        .looks())
                .singleElement()
                .satisfies(look -> assertThat(look.person()).isEqualTo(cast.user("rep-insurer")));
    }

    @Test
    @DisplayName("shows an auditor as withheld what is withheld, and opens nothing")
    void withholds() throws IOException {
        var reference = story.aReportedDispute(cast);

        try (var pdf = pdf("auditor", reference, "")) {
            assertThat(words(pdf)).contains("Withheld", "What happened").doesNotContain(STORY);
        }
    }

    @Test
    @DisplayName("and every other export holds a secret for nobody who may not read it")
    void keepsSecrets() throws IOException {
        var reported = "zqreport" + System.nanoTime();
        var said = "zqsession" + System.nanoTime();
        var elsewhere = "zqelsewhere" + System.nanoTime();
        story.aReportedDispute(cast, aReportSaying(elsewhere, "clinic"));
        var reference = story.aReportedDispute(cast, aReportSaying(reported, "insurer"));
        story.completes(cast.user("manager"), "assessDispute", reference, Answers.assessment("accepted"));
        story.goesOnWithoutTalks(cast, reference);
        story.mediated(cast, reference);
        story.fixesSession(cast, reference);
        story.completes(
                cast.user("mediator"),
                "holdSession",
                reference,
                Answers.with(Answers.session(story.today(), "anotherSession"), "sessionNotes", said));
        seal();

        for (var reader : List.of("rep-hospital", "rep-insurer", "mediator", "manager", "auditor")) {
            try (var pdf = pdf(reader, reference, "")) {
                var words = words(pdf).replaceAll("\\s", "");
                var isInside = !reader.equals("auditor");
                assertThat(words.contains(reported)).as(reader).isEqualTo(isInside);
                assertThat(words).as(reader).doesNotContain(elsewhere);
                if (!reader.equals("mediator")) {
                    assertThat(words).as(reader).doesNotContain(said);
                }
            }
            var bundle = new Client(port, cast.user(reader)).get("/api/disputes/" + reference + "/bundle");
            assertThat(bundle.status()).isEqualTo(200);
            assertThat(bundle.text()).as(reader).doesNotContain(reported, said, elsewhere);
        }
        for (var format : List.of("xes", "ocel", "csv")) {
            var log = new Client(port, cast.user("auditor"))
                    .get("/api/alliances/" + cast.alliance() + "/event-log?from=2026-01-01&to=2098-12-31&format="
                            + format);
            assertThat(log.text()).contains(reference).doesNotContain(reported, said, elsewhere);
        }
    }

    @Test
    @DisplayName("shows the path through the diagrams, to each reader as far as they may know of it")
    void showsTheDiagrams() throws IOException {
        var reference = story.aDraftedSettlement(cast);

        for (var reader : List.of("auditor", "rep-hospital", "manager")) {
            try (var pdf = pdf(reader, reference, "")) {
                var knows = !reader.equals("manager");
                var words = words(pdf);
                assertThat(words).as(reader).contains("Conflict reporting, version 1", "The path in words");
                assertThat(words.contains("Settlement, version")).as(reader).isEqualTo(knows);
                assertThat(words.contains("Mediation sessions, version"))
                        .as(reader)
                        .isEqualTo(knows);
                assertThat(words.contains("Mediation, version")).as(reader).isEqualTo(knows);
                assertThat(pdf.getPages())
                        .as(reader)
                        .anyMatch(page -> page.getMediaBox().getWidth()
                                > page.getMediaBox().getHeight());
            }
        }
    }

    @Test
    @DisplayName("shows a diagram once, with the paths of all that ran by it, and tells the runs one by one")
    void showsADiagramOnce() throws IOException {
        var reference = story.aBreachBesideAnOpenObligation(cast);

        var page = page("rep-hospital", reference);
        assertThat(page)
                .containsOnlyOnce("id=\"diagram-obligation-tracking-title\"")
                .contains("Ran 2 times, first on", ": 2 still going on, at Await finding, Report fulfilment.")
                .contains("Report fulfilment, user task: cancelled, waits here now</title>", ">2×, now<");
        try (var pdf = pdf("rep-hospital", reference, "")) {
            assertThat(words(pdf).replaceAll("\\s+", " "))
                    .containsOnlyOnce("Obligation tracking, version 1")
                    .contains("What each was about Began Ended How it ended, or where it stands")
                    .contains(
                            "Clause 1: The insurer owes The hospital",
                            "Clause 2: ",
                            "Waits at Report fulfilment",
                            "Waits at Await finding")
                    .contains("Clause 1: The insurer owes The hospital. Began on");
        }
    }

    @Test
    @DisplayName("shows nothing in a diagram of a run that is withheld, beside one that is not")
    void withholdsARun() {
        var reference = story.aBreachBesideAnOpenObligation(cast);
        var reading = readings.of(cast.user("auditor"), reference);
        var times = new Times(ZoneOffset.UTC, Instant.now());
        var file = paper.of(reading, null).file();
        var runs = history.runs(reading).stream()
                .filter(seen -> seen.run().key().equals("obligation-tracking"))
                .toList();
        var withheld = new Seen(runs.get(1).run(), false);

        assertThat(runs).hasSize(2);
        assertThat(paths.of(reading, List.of(runs.get(0), withheld), file, times))
                .isEqualTo(paths.of(reading, List.of(runs.get(0)), file, times))
                .isNotEqualTo(paths.of(reading, runs, file, times));
    }

    @Test
    @DisplayName("shows a run that was moved to another version under each that it followed, once")
    void showsEachVersion() {
        var reference = story.aReportedDispute(cast);
        var reading = readings.of(cast.user("auditor"), reference);
        var run = history.runs(reading).get(0).run();
        var then = run.begun().plusSeconds(60);
        var moved = new Run(
                run.id(),
                "gone:2",
                run.key(),
                run.name(),
                2,
                null,
                run.begun(),
                null,
                false,
                List.of(
                        new Run.Former(run.definition(), 1, run.begun()),
                        new Run.Former("gone:2", 2, run.begun()),
                        new Run.Former(run.definition(), 1, then)));

        var walks = paths.of(
                reading,
                List.of(new Seen(moved, true)),
                paper.of(reading, null).file(),
                new Times(ZoneOffset.UTC, Instant.now()));

        assertThat(walks)
                .extracting(PaperPath.Walked::title)
                .containsExactly("Dispute resolution, version 1", "Dispute resolution, version 2");
        assertThat(walks.get(0).said()).contains("when an operator moved the process to another version");
        assertThat(walks.get(0).pictures()).hasSize(1);
        assertThat(walks.get(0).stops()).contains("Conflict reported (start event): passed");
        assertThat(walks.get(0).runs().get(0).ending()).isEqualTo("Moved to another version");
        assertThat(walks.get(1).pictures()).isEmpty();
    }

    @Test
    @DisplayName("says nothing that the page does not say which it is printed from, and attaches the bundle alone")
    void saysWhatItsPageSays() throws IOException {
        var reference = sanctions.aWarning(cast);
        seal();
        var page = page("rep-hospital", reference);
        var written =
                HtmlUtils.htmlUnescape(page + page.replaceAll("<[^>]*>", "")).replaceAll("\\s", "");
        var words = new HashSet<>(
                List.of(HtmlUtils.htmlUnescape(page.replaceAll("<[^>]*>", " ")).split("\\s+")));

        try (var pdf =
                Loader.loadPDF(CaseDocument.printed(page, reference, "bundle".getBytes(StandardCharsets.UTF_8)))) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(words(pdf).replaceAll("page \\d+ of \\d+", "").split("\\s+"))
                    .hasSizeGreaterThan(500)
                    .allMatch(word -> written.contains(word) || areTwoThatTouch(word, words));
            assertThat(alternatives(catalog.getStructureTreeRoot()))
                    .isNotEmpty()
                    .allMatch(each -> written.contains(each.replaceAll("\\s", "")));
            assertThat(catalog.getDocumentOutline().children())
                    .allMatch(each -> written.contains(each.getTitle().replaceAll("\\s", "")));
            assertThat(Stream.of("Title", "Subject", "Author", "Keywords")
                            .map(pdf.getDocumentInformation()::getCustomMetadataValue)
                            .filter(Objects::nonNull))
                    .allMatch(each -> written.contains(each.replaceAll("\\s", "")));
            assertThat(new PDDocumentNameDictionary(catalog).getEmbeddedFiles().getNames())
                    .containsOnlyKeys(reference + ".bundle.jsonl");
        }
    }

    /** In a picture words of two elements may stand so close that they are read as one. */
    private static boolean areTwoThatTouch(String read, Set<String> words) {
        return IntStream.range(1, read.length())
                .anyMatch(at -> words.contains(read.substring(0, at)) && words.contains(read.substring(at)));
    }

    /** What is said in place of pictures. */
    private static List<String> alternatives(PDStructureNode node) {
        return node.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast)
                .flatMap(each ->
                        Stream.concat(Stream.ofNullable(each.getAlternateDescription()), alternatives(each).stream()))
                .toList();
    }

    @Test
    @DisplayName("holds the words of its pictures as words")
    void writesInPictures() throws IOException {
        var reference = story.aReportedDispute(cast);

        try (var pdf = pdf("rep-hospital", reference, "")) {
            assertThat(words(pdf)).contains("Escalate to board", "not reached", "begun and cancelled");
        }
    }

    @Test
    @DisplayName("is unknown to whoever may not know of the case")
    void isUnknown() {
        var reference = story.aReportedDispute(cast);
        for (var reader : List.of("rep-clinic", "owner", "committee")) {
            assertThat(new Client(port, cast.user(reader)).get(path(reference)).status())
                    .as(reader)
                    .isEqualTo(404);
        }
    }

    @Test
    @DisplayName("keeps letters of other alphabets, and whatever else people type")
    void keepsLetters() throws IOException {
        var reference = story.aReportedDispute(cast, aReportSaying("Čeština, Ελλάδα, <b>&amp; \"quoted\"", "insurer"));

        try (var pdf = pdf("rep-hospital", reference, "")) {
            assertThat(words(pdf)).contains("Čeština, Ελλάδα, <b>&amp; \"quoted\"");
        }
    }

    private static Report aReportSaying(String words, String respondent) {
        return new Report(
                "hospital",
                List.of(respondent),
                Category.FINANCIAL,
                Severity.HIGH,
                PatientImpact.LOW,
                null,
                "Rates",
                words,
                null,
                "It is about another month.");
    }

    private void seal() {
        sealer.seal(alliances.alliance(cast.alliance()).id());
    }

    private static String path(String reference) {
        return "/api/disputes/" + reference + "/file";
    }

    private static String words(PDDocument pdf) {
        return new Paper(pdf).words();
    }

    private String page(String reader, String reference) {
        var user = cast.user(reader);
        return story.as(user, () -> document.page(paper.of(readings.of(user, reference), null)));
    }

    private PDDocument pdf(String reader, String reference, String query) {
        return Paper.of(port, cast.user(reader), path(reference) + query).pdf();
    }
}
