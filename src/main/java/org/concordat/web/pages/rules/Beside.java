package org.concordat.web.pages.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.concordat.alliance.rules.RuleVersion;
import org.concordat.audit.changes.Comparison;
import org.concordat.audit.changes.Difference;
import org.concordat.audit.changes.Sheet;
import org.concordat.audit.diagram.Diagram;
import org.concordat.audit.diagram.DiagramPicture;
import org.concordat.audit.diagram.Marks;
import org.concordat.clock.ClockWords;
import org.concordat.web.pages.words.Labels;
import org.concordat.web.pages.words.Times;
import org.jspecify.annotations.Nullable;

/**
 * Two versions beside each other, as a page shows them.
 *
 * @param counted how much differs, in words
 * @param moved what only lies elsewhere in the picture
 * @param isWide whether the two stand below each other, because a line of them would be too long
 */
record Beside(
        String counted,
        @Nullable String note,
        List<Subject> subjects,
        List<String> moved,
        List<Pair> pairs,
        boolean isWide) {

    /** What differs in one thing. */
    record Subject(String sign, String kind, String name, List<Said> said) {}

    /** One side of it, before and after. */
    record Said(String property, @Nullable String before, @Nullable String after) {}

    /** The same picture or table in both versions. */
    record Pair(String name, List<Half> halves) {}

    /**
     * One of the two.
     *
     * @param picture as SVG; none for a table
     */
    record Half(String title, @Nullable String picture, @Nullable Sheet sheet) {

        public boolean isThere() {
            return picture != null || sheet != null;
        }
    }

    /** A version at the head of the page. */
    record Side(String key, String title, String said) {}

    private static final int WIDEST = 760;
    private static final int MOST_COLUMNS = 4;

    static Side side(RuleVersion version, RuleNames.Names by, Times times) {
        return new Side(
                version.key(),
                Labels.sentence(version.title()),
                "in force from " + times.moment(version.from())
                        + (version.until() == null ? "" : " until " + times.moment(version.until()))
                        + ", put in force by "
                        + by.of(version.person(), version.proposedBy()));
    }

    static Beside of(String file, Comparison comparison, String before, String after) {
        var pairs = new ArrayList<Pair>();
        comparison
                .pictures()
                .forEach(each -> pairs.add(new Pair(
                        each.name(),
                        List.of(
                                picture(each.before(), each.marksBefore(), before, "before"),
                                picture(each.after(), each.marksAfter(), after, "after")))));
        comparison
                .sheets()
                .forEach(each -> pairs.add(new Pair(
                        each.name(),
                        List.of(
                                new Half(Labels.sentence(before), null, inWords(each.before())),
                                new Half(Labels.sentence(after), null, inWords(each.after()))))));
        return new Beside(
                counted(file, comparison),
                comparison.note(),
                subjects(comparison),
                comparison.moved(),
                pairs,
                isWide(comparison));
    }

    private static String counted(String file, Comparison comparison) {
        var kind = comparison.kind().inWords();
        return !comparison.isSame()
                ? Labels.sentence(comparison.counted()) + "."
                : comparison.moved().isEmpty()
                        ? "Both say the same; only how the file is written differs, such as spaces or remarks."
                        : "The " + kind + " does the same in both; only its picture was laid out anew.";
    }

    private static Half picture(@Nullable Diagram diagram, Marks marks, String title, String name) {
        return new Half(
                Labels.sentence(title),
                diagram == null
                        ? null
                        : DiagramPicture.of(
                                diagram, marks, Labels.sentence(title) + ", with what differs marked", name),
                null);
    }

    private static List<Subject> subjects(Comparison comparison) {
        var bySubject = new LinkedHashMap<String, List<Difference>>();
        comparison.differences().forEach(each -> bySubject
                .computeIfAbsent(each.what() + each.element() + each.subject(), key -> new ArrayList<>())
                .add(each));
        return bySubject.values().stream().map(Beside::subject).toList();
    }

    private static Subject subject(List<Difference> differences) {
        var first = differences.get(0);
        return new Subject(
                first.what().signed(),
                first.what().name().toLowerCase(Locale.ROOT),
                ClockWords.beside(first.subject()),
                differences.stream()
                        .filter(each -> !each.property().isEmpty() || each.before() != null)
                        .map(each -> new Said(each.property(), inWords(each.before()), inWords(each.after())))
                        .toList());
    }

    private static @Nullable String inWords(@Nullable String said) {
        return said == null ? null : ClockWords.beside(said);
    }

    private static @Nullable Sheet inWords(@Nullable Sheet sheet) {
        return sheet == null
                ? null
                : new Sheet(
                        sheet.first(),
                        sheet.columns(),
                        sheet.lines().stream().map(Beside::inWords).toList());
    }

    private static Sheet.Line inWords(Sheet.Line line) {
        return new Sheet.Line(
                line.name(),
                line.what(),
                line.cells().stream()
                        .map(cell -> new Sheet.Cell(ClockWords.beside(cell.text()), cell.isChanged()))
                        .toList());
    }

    private static boolean isWide(Comparison comparison) {
        return comparison.pictures().stream().anyMatch(each -> isWide(each.before()) || isWide(each.after()))
                || comparison.sheets().stream()
                        .anyMatch(
                                each -> columns(each.before()) > MOST_COLUMNS || columns(each.after()) > MOST_COLUMNS);
    }

    private static boolean isWide(@Nullable Diagram diagram) {
        return diagram != null && diagram.width() > WIDEST;
    }

    private static int columns(@Nullable Sheet sheet) {
        return sheet == null ? 0 : sheet.columns().size();
    }
}
