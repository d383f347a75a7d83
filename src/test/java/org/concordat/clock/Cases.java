package org.concordat.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Worked cases: tables beside the tests, and in the folder that the system property {@code concordat.cases} names. */
public final class Cases {

    private static final Path BUNDLED = Path.of("src/test/resources/cases");
    private static final Pattern CELL = Pattern.compile("\"((?:[^\"]|\"\")*)\"|([^,]*)");

    private Cases() {}

    /** A row by the names of its columns. */
    public record Case(Map<String, String> cells) {

        public String text(String column) {
            return cells.getOrDefault(column, "").strip();
        }

        int amount() {
            return Integer.parseInt(text("amount"));
        }

        ZoneId zone() {
            return ZoneId.of(text("zone").isEmpty() ? "America/New_York" : text("zone"));
        }

        <E extends Enum<E>> E choice(Class<E> type, String column) {
            return Enum.valueOf(type, text(column).toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        Stream<String> list(String column) {
            return Arrays.stream(text(column).split(";")).map(String::strip).filter(each -> !each.isEmpty());
        }

        List<LocalDate> closures() {
            return list("closures").map(LocalDate::parse).toList();
        }

        List<Pause> pauses() {
            return list("pauses")
                    .map(pause -> pause.split("/"))
                    .map(ends -> new Pause(instant(ends[0]), instant(ends[1]), "", ""))
                    .toList();
        }

        private Instant instant(String local) {
            return LocalDateTime.parse(local).atZone(zone()).toInstant();
        }
    }

    /** The rows of every file whose name begins so. */
    public static Stream<Case> of(String name) {
        return Stream.of(BUNDLED.toString(), System.getProperty("concordat.cases"))
                .filter(Objects::nonNull)
                .map(Path::of)
                .flatMap(folder -> files(folder, name))
                .flatMap(Cases::rows);
    }

    private static Stream<Path> files(Path folder, String name) {
        try (var files = Files.newDirectoryStream(folder, name + "*.csv")) {
            return Stream.of(StreamSupport.stream(files.spliterator(), false).toArray(Path[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Case> rows(Path file) {
        try {
            var lines = Files.readAllLines(file).stream()
                    .filter(row -> !row.isBlank())
                    .toList();
            var header = cells(lines.get(0));
            return lines.stream().skip(1).map(row -> row(header, cells(row)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Case row(List<String> header, List<String> cells) {
        var row = new HashMap<String, String>();
        for (var i = 0; i < Math.min(header.size(), cells.size()); i++) {
            row.put(header.get(i).strip(), cells.get(i));
        }
        return new Case(row);
    }

    private static List<String> cells(String row) {
        var cells = new ArrayList<String>();
        var matcher = CELL.matcher(row);
        for (var at = 0; at <= row.length() && matcher.find(at); at = matcher.end() + 1) {
            cells.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
        return cells;
    }
}
