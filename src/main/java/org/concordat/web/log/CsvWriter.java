package org.concordat.web.log;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows for a spreadsheet (RFC 4180). No cell can be taken for a formula. */
class CsvWriter implements LogWriter {

    private static final List<String> COLUMNS = List.of(
            "entry",
            "reference",
            "outcome",
            "label",
            "decided_at",
            "effective_from",
            "recorded_at",
            "resource",
            "role",
            "on_behalf_of",
            "process",
            "rule",
            "facts");

    private static final String FORMULA = "=+-@\t\r\n";

    private final Writer out;

    CsvWriter(Writer out) {
        this.out = out;
    }

    @Override
    public void begin(LogOrder order, long entries) throws IOException {
        row(COLUMNS);
    }

    @Override
    public void events(LoggedCase each) throws IOException {
        for (var event : each.events()) {
            var entry = event.entry();
            row(List.of(
                    entry.id().toString(),
                    each.reference(),
                    entry.outcome().name(),
                    entry.outcome().label(),
                    entry.decidedAt().toString(),
                    entry.effectiveFrom().toString(),
                    entry.recordedAt().toString(),
                    event.resource(),
                    entry.role().name(),
                    orEmpty(event.group()),
                    orEmpty(entry.processDefinition()),
                    orEmpty(entry.rule()),
                    event.facts().entrySet().stream()
                            .map(fact -> fact.getKey() + "=" + fact.getValue())
                            .collect(Collectors.joining("; "))));
        }
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }

    private void row(List<String> cells) throws IOException {
        out.write(cells.stream().map(CsvWriter::cell).collect(Collectors.joining(",", "", "\r\n")));
    }

    static String cell(String text) {
        var harmless = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        var isPlain = harmless.chars().noneMatch(each -> each == ',' || each == '"' || each == '\r' || each == '\n');
        return isPlain ? harmless : '"' + harmless.replace("\"", "\"\"") + '"';
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
