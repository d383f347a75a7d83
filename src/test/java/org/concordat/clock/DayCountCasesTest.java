package org.concordat.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every row of {@code day-counts*.csv} beside the tests, and in the folder that the system property
 * {@code concordat.cases} names.
 */
class DayCountCasesTest {

    private static final Path BUNDLED = Path.of("src/test/resources/cases");

    private final Calendars calendars = new Calendars();

    /** A start date, a number of days, and the date on which they end. */
    private record Case(
            String id, String calendar, Set<LocalDate> closures, LocalDate start, DayCount count, LocalDate expected) {

        static Case of(String row) {
            var cells = row.split(",", 10);
            var count = new DayCount(
                    Integer.parseInt(cells[5]),
                    DayCount.Unit.valueOf(constant(cells[6])),
                    Boolean.parseBoolean(cells[4]),
                    DayCount.Roll.valueOf(constant(cells[7])));
            return new Case(
                    cells[0], cells[1], dates(cells[2]), LocalDate.parse(cells[3]), count, LocalDate.parse(cells[8]));
        }

        private static Set<LocalDate> dates(String cell) {
            return Arrays.stream(cell.split(";"))
                    .filter(date -> !date.isBlank())
                    .map(LocalDate::parse)
                    .collect(Collectors.toSet());
        }

        private static String constant(String word) {
            return word.toUpperCase(Locale.ROOT).replace('-', '_');
        }
    }

    @TestFactory
    @DisplayName("ends on the day the worked case says")
    Stream<DynamicTest> endsOnTheDayTheCaseSays() {
        return folders()
                .flatMap(DayCountCasesTest::files)
                .flatMap(DayCountCasesTest::rows)
                .map(Case::of)
                .map(each -> dynamicTest(each.id(), () -> holds(each)));
    }

    private void holds(Case each) {
        var working = calendars.named(each.calendar());
        WorkingDays open = day -> working.isOpen(day) && !each.closures().contains(day);

        assertThat(each.count().lastDay(each.start(), open)).isEqualTo(each.expected());
    }

    private static Stream<Path> folders() {
        return Stream.of(BUNDLED.toString(), System.getProperty("concordat.cases"))
                .filter(Objects::nonNull)
                .map(Path::of);
    }

    private static Stream<Path> files(Path folder) {
        try (var files = Files.newDirectoryStream(folder, "day-counts*.csv")) {
            return Stream.of(StreamSupport.stream(files.spliterator(), false).toArray(Path[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> rows(Path file) {
        try {
            return Files.readAllLines(file).stream().skip(1).filter(row -> !row.isBlank());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
