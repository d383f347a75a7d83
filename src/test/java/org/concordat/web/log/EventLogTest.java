package org.concordat.web.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.SanctionActs;
import org.concordat.Story;
import org.concordat.WholeDatabase;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Entry;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Role;
import org.concordat.conflict.LinkOffice;
import org.concordat.database.DataFolder;
import org.concordat.web.api.Client;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.w3c.dom.Element;

@ConcordatTest
@DisplayName("An event log")
class EventLogTest {

    private static final int MEGABYTE = 1 << 20;

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    SanctionActs sanctions;

    @Autowired
    AllianceOffice alliances;

    @Autowired
    AllianceRecord record;

    @Autowired
    LinkOffice links;

    @Autowired
    LogOrders orders;

    @Autowired
    EventLog log;

    @Autowired
    HikariDataSource application;

    @Autowired
    DataFolder folder;

    Cast cast;

    @BeforeEach
    void anAlliance() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName(
            "as XES is valid against the schema of IEEE 1849-2016, with a trace for each dispute and an event for each entry")
    void isValidXes() throws Exception {
        var first = story.aSettledDispute(cast);
        var second = story.aReportedDispute(cast);

        var xes = text("auditor", "xes");

        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Objects.requireNonNull(getClass().getResource("/xes.xsd")))
                .newValidator()
                .validate(new StreamSource(new StringReader(xes)));
        var traces = elements(xes, "trace");
        assertThat(traces).extracting(trace -> value(trace, "concept:name")).containsExactlyInAnyOrder(first, second);
        for (var trace : traces) {
            var events = children(trace, "event");
            assertThat(events)
                    .extracting(event -> value(event, "identity:id"))
                    .containsExactlyInAnyOrderElementsOf(idsOf(value(trace, "concept:name")));
            assertThat(events)
                    .extracting(event -> Instant.parse(value(event, "time:timestamp")))
                    .isSorted();
        }
        var reported = children(traces.get(0), "event").stream()
                .filter(event -> value(event, "outcome").equals(Outcome.DISPUTE_REPORTED.name()))
                .findFirst()
                .orElseThrow();
        assertThat(value(reported, "concept:name")).isEqualTo(Outcome.DISPUTE_REPORTED.label());
        assertThat(value(reported, "org:resource")).isEqualTo(cast.user("rep-hospital"));
        assertThat(value(reported, "org:role")).isEqualTo(Role.REPRESENTATIVE.name());
        assertThat(value(reported, "org:group")).isEqualTo("The hospital");
        assertThat(value(reported, "lifecycle:transition")).isEqualTo("complete");
    }

    @Test
    @DisplayName("as OCEL 2.0 is valid, and names nothing that it does not declare")
    void isValidOcel() {
        var reference = sanctions.aWarning(cast);

        var text = text("auditor", "ocel");

        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                .getSchema(getClass().getResourceAsStream("/exports/ocel-2.0.schema.json"));
        assertThat(schema.validate(text, InputFormat.JSON, context -> context.getExecutionConfig()
                        .setFormatAssertionsEnabled(true)))
                .isEmpty();
        var ocel = new Client.Answer(200, "", "", text).json();
        var objects = new HashSet<>(texts(ocel.path("objects"), "id"));
        assertThat(objects).hasSize(ocel.path("objects").size()).contains(reference);
        assertThat(texts(ocel.path("objectTypes"), "name"))
                .contains("dispute", "member", "obligation", "sanction", "clock", "notice")
                .containsAll(texts(ocel.path("objects"), "type"));
        assertThat(texts(ocel.path("eventTypes"), "name"))
                .doesNotHaveDuplicates()
                .containsAll(texts(ocel.path("events"), "type"));
        assertThat(texts(ocel.path("events"), "id")).containsExactlyInAnyOrderElementsOf(idsOf(reference));
        for (var one : List.of(ocel.path("events"), ocel.path("objects"))) {
            one.forEach(each -> assertThat(objects).containsAll(texts(each.path("relationships"), "objectId")));
        }
        var complainant = story.member(cast, "hospital").toString();
        assertThat(ocel.path("objects"))
                .filteredOn(each -> each.path("id").asText().equals(reference))
                .flatExtracting(each -> List.copyOf(qualified(each, "complainant")))
                .containsExactly(complainant);
    }

    @Test
    @DisplayName("as CSV has a row for each entry, and as many as the answer's head says")
    void isCsv() throws IOException {
        var reference = story.aReportedDispute(cast);

        var answer = send("auditor", "csv", "");

        var rows = text(answer).split("\r\n");
        assertThat(rows[0]).startsWith("entry,reference,outcome,label,decided_at");
        assertThat(rows).hasSize(1 + record.entriesOf(reference).size());
        assertThat(answer.headers().firstValue(LogDownload.ENTRIES)).hasValue("" + (rows.length - 1));
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .contains("attachment", cast.alliance(), ".csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx"})
    @DisplayName("has no cell that a spreadsheet takes for a formula")
    void guardsFormulas(String text) {
        assertThat(CsvWriter.cell(text)).isEqualTo("'" + text);
        assertThat(CsvWriter.cell("a \"b\", c")).isEqualTo("\"a \"\"b\"\", c\"");
    }

    @Test
    @DisplayName("is of a period: what was decided on its days, both included")
    void isOfAPeriod() throws IOException {
        var reference = story.aReportedDispute(cast);
        var today = story.today();

        assertThat(count("auditor", "&from=" + today + "&to=" + today))
                .isEqualTo(record.entriesOf(reference).size());
        for (var period : List.of(
                "&from=" + today.plusDays(1) + "&to=" + today.plusDays(9),
                "&from=" + today.minusDays(9) + "&to=" + today.minusDays(1))) {
            assertThat(count("auditor", period)).as(period).isZero();
            assertThat(text(send("auditor", "csv", period))).as(period).doesNotContain(reference);
        }
    }

    @Test
    @DisplayName("tells of a dispute that goes on for longer only what is of its period")
    void tellsOnlyWhatIsOfThePeriod() throws IOException {
        var reference = story.aReportedDispute(cast);
        var entries = record.entriesOf(reference);
        superuser()
                .execute("set session_replication_role = replica; update entry set"
                        + " decided_at = decided_at - interval '40 days', recorded_at = recorded_at - interval '40 days'"
                        + " where id = '" + entries.get(0).id() + "'");
        var today = "&from=" + story.today() + "&to=" + story.today();
        var before =
                "&from=" + story.today().minusDays(60) + "&to=" + story.today().minusDays(1);

        assertThat(text(send("auditor", "csv", today)).lines()).hasSize(entries.size());
        assertThat(count("auditor", today)).isEqualTo(entries.size() - 1);
        assertThat(text(send("auditor", "csv", before)).lines()).hasSize(2);
        assertThat(count("auditor", before)).isEqualTo(1);
    }

    @Test
    @DisplayName("is refused with the field and the rule when it makes no sense")
    void isRefused() {
        for (var wrong : List.of("from=x&to=2026-01-01", "from=%2B999999999-01-01&to=2026-01-01", "to=2026-01-01")) {
            assertThat(get(wrong).json().path("field").asText()).as(wrong).isEqualTo("from");
        }
        assertThat(get("from=2026-02-01&to=2026-01-01").json().path("field").asText())
                .isEqualTo("to");
        assertThat(get("from=2026-01-01&to=2026-02-01&format=xls")
                        .json()
                        .path("field")
                        .asText())
                .isEqualTo("format");
        assertThat(get("from=2026-01-01&to=2026-02-01&gzip=x")
                        .json()
                        .path("rule")
                        .asText())
                .isEqualTo("must be true or false");
    }

    @Test
    @DisplayName(
            "tells an auditor who works for a member nothing of that member's disputes, not even how many there are")
    void leavesOutExcludedCases() throws IOException {
        story.register(cast, "insurers-auditor", "insurer", Role.AUDITOR);
        var kept = story.aReportedDisputeWith(cast, "insurer");
        var told = story.aReportedDisputeWith(cast, "clinic");
        story.as(cast.user("manager"), () -> links.relate(told, kept));
        var linked = record.entriesOf(told).stream()
                .filter(entry -> entry.outcome() == Outcome.DISPUTES_LINKED)
                .count();
        assertThat(linked).isEqualTo(1);

        for (var format : LogFormat.values()) {
            var text = text("insurers-auditor", format.word());
            assertThat(text).as(format.word()).contains(told).doesNotContain(kept);
            assertThat(text("auditor", format.word())).contains(told, kept);
        }
        assertThat(count("insurers-auditor", ""))
                .isEqualTo(record.entriesOf(told).size() - linked)
                .isEqualTo(text("insurers-auditor", "csv").lines().count() - 1);
    }

    @Test
    @DisplayName("is unknown to everybody but the alliance's auditors")
    void isForAuditors() {
        for (var reader : List.of("rep-hospital", "manager", "mediator", "admin", "owner", "compliance")) {
            var answer = new Client(port, cast.user(reader)).get(path("csv", ""));
            assertThat(answer.status()).as(reader).isEqualTo(404);
        }
        assertThat(new Client(port, story.anAlliance().user("auditor"))
                        .get(path("csv", ""))
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("holds nothing that people wrote, and no vote before it is counted")
    void holdsNoText() {
        story.aDraftedSettlement(cast);
        var reference = story.aMotion(cast);
        story.votes(cast, reference, "clinic", "yes");

        for (var format : LogFormat.values()) {
            assertThat(text("auditor", format.word()))
                    .as(format.word())
                    .doesNotContain(
                            "Reimbursement rate",
                            "has not been applied",
                            "Pay the difference",
                            "fact.choice",
                            "choice=",
                            "YES");
        }
    }

    @Test
    @DisplayName("leaves a protected reporter protected")
    void keepsProtection() {
        story.register(cast, "nurse", "hospital", Role.INVESTIGATOR);
        story.reports(cast, "nurse", Story.aReport().underProtection());

        for (var format : LogFormat.values()) {
            assertThat(text("auditor", format.word())).contains("protected").doesNotContain(cast.user("nurse"));
        }
    }

    @Test
    @DisplayName("calls people by pseudonyms that stay the same when asked to, and says nothing beside the outcomes")
    void usesPseudonyms() throws IOException {
        var reference = story.aContestedDispute(cast);
        story.names(cast, reference, "investigator");

        for (var format : LogFormat.values()) {
            var once = text(send("auditor", format.word(), "&pseudonyms=true"));
            assertThat(once)
                    .as(format.word())
                    .contains("person-", reference)
                    .doesNotContain(cast.user("rep-hospital"), cast.user("manager"), cast.user("investigator"));
            assertThat(text(send("auditor", format.word(), "&pseudonyms=true"))).isEqualTo(once);
        }
    }

    @Test
    @DisplayName("is compressed on demand")
    void isCompressed() throws IOException {
        var reference = story.aReportedDispute(cast);

        var packed = send("auditor", "csv", "&gzip=true").body();

        assertThat(new String(
                        new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes(), StandardCharsets.UTF_8))
                .contains(reference);
    }

    @Test
    @DisplayName("is cut off, and does not end as if it were whole, when it fails on its way")
    void isCutOff() {
        var last = story.aMediation(cast);
        copies(last, 60);
        superuser().update("update entry set canonical = 'x' || canonical where reference = ?", last);

        try {
            for (var format : LogFormat.values()) {
                assertThatThrownBy(() -> send("auditor", format.word(), ""))
                        .as(format.word())
                        .isInstanceOf(IOException.class);
            }
        } finally {
            forgetCopies();
        }
    }

    @Test
    @DisplayName("takes no more memory when it is long")
    void takesNoMoreMemory() throws IOException {
        var reference = story.aMediation(cast);
        copies(reference, 1500);
        var order =
                orders.take(cast.user("auditor"), cast.alliance(), "2026-01-01", "2098-12-31", "ocel", false, false);
        try {
            var memory = new Memory();

            log.write(order, entries -> {}, memory);

            assertThat(memory.written).isGreaterThan(20L * MEGABYTE);
            assertThat(memory.grown()).isLessThan(8L * MEGABYTE);
        } finally {
            forgetCopies();
        }
    }

    /** Throws away what is written, and now and then looks how much memory is in use. */
    private static class Memory extends Writer {

        private final List<Long> used = new ArrayList<>();
        private long written;

        @Override
        public void write(char[] text, int from, int length) {
            if (written / (4 * MEGABYTE) < (written + length) / (4 * MEGABYTE)) {
                System.gc();
                used.add(Runtime.getRuntime().totalMemory()
                        - Runtime.getRuntime().freeMemory());
            }
            written += length;
        }

        long grown() {
            return used.get(used.size() - 1) - used.get(0);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    private void copies(String reference, int number) {
        var sql = superuser();
        sql.execute("set session_replication_role = replica; "
                + "insert into docket_case (reference, alliance, opened_at) select 'COPY-' || n, alliance, opened_at"
                + " from docket_case, generate_series(1, " + number + ") n where reference = '" + reference + "'; "
                + "insert into entry (id, alliance, reference, outcome, subject, person, on_behalf_of, role, decided_at,"
                + " effective_from, recorded_at, process_definition, rule, canonical)"
                + " select gen_random_uuid(), alliance, 'COPY-' || n, outcome, subject, person, on_behalf_of, role,"
                + " decided_at, effective_from, recorded_at, process_definition, rule, canonical"
                + " from entry, generate_series(1, " + number + ") n where reference = '" + reference + "'");
    }

    private void forgetCopies() {
        superuser()
                .execute("set session_replication_role = replica; delete from entry where reference like 'COPY-%';"
                        + " delete from docket_case where reference like 'COPY-%'");
    }

    private org.springframework.jdbc.core.JdbcTemplate superuser() {
        return new WholeDatabase(application.getJdbcUrl(), folder).superuser();
    }

    private List<String> idsOf(String reference) {
        return record.entriesOf(reference).stream()
                .map(Entry::id)
                .map(Object::toString)
                .toList();
    }

    private long count(String reader, String more) throws IOException {
        return Long.parseLong(send(reader, "csv", more)
                .headers()
                .firstValue(LogDownload.ENTRIES)
                .orElseThrow());
    }

    private Client.Answer get(String query) {
        return new Client(port, cast.user("auditor")).get("/api/alliances/" + cast.alliance() + "/event-log?" + query);
    }

    private String text(String reader, String format) {
        try {
            return text(send(reader, format, ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private String path(String format, String more) {
        var period = more.contains("from=") ? "" : "&from=2026-01-01&to=2098-12-31";
        return "/api/alliances/" + cast.alliance() + "/event-log?format=" + format + period + more;
    }

    private HttpResponse<byte[]> send(String reader, String format, String more) throws IOException {
        var credentials = (cast.user(reader) + ":" + Story.PASSWORD).getBytes(StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path(format, more)))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials))
                .build();
        try {
            return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<String> texts(JsonNode list, String field) {
        var texts = new ArrayList<String>();
        list.forEach(each -> texts.add(each.path(field).asText()));
        return texts;
    }

    private static List<String> qualified(JsonNode object, String qualifier) {
        var ids = new ArrayList<String>();
        object.path("relationships").forEach(each -> {
            if (each.path("qualifier").asText().equals(qualifier)) {
                ids.add(each.path("objectId").asText());
            }
        });
        return ids;
    }

    private static List<Element> elements(String xml, String name) throws Exception {
        InputStream bytes = new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
        return children(
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(bytes)
                        .getDocumentElement(),
                name);
    }

    private static List<Element> children(Element parent, String name) {
        var children = new ArrayList<Element>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && element.getTagName().equals(name)) {
                children.add(element);
            }
        }
        return children;
    }

    private static String value(Element element, String key) {
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element attribute
                    && attribute.getAttribute("key").equals(key)) {
                return attribute.getAttribute("value");
            }
        }
        return "";
    }
}
