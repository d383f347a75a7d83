package org.concordat.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/** The bundled table of clocks with the federal numbers in place of its own. */
final class FederalClocks {

    private static final String BUNDLED = "processes/stage-clocks.dmn";
    private static final String NUMBERS = "demo/federal-idr/stage-clocks.csv";

    private FederalClocks() {}

    static String table() {
        var lines = read(NUMBERS).lines().toList();
        var columns = List.of(lines.get(0).split(","));
        var table = read(BUNDLED);
        for (var line : lines.subList(1, lines.size())) {
            table = withRow(table, columns, List.of(line.split(",")));
        }
        return table;
    }

    private static String withRow(String table, List<String> columns, List<String> row) {
        var changed = table;
        for (var column = 1; column < columns.size(); column++) {
            changed = withCell(changed, row.get(0), columns.get(column), row.get(column));
        }
        return changed;
    }

    /** Of the rows of every lane: the federal rules know none. */
    private static String withCell(String table, String clock, String column, String value) {
        var cells = Pattern.compile("(id=\"" + clock + "(?:_[a-z]+)?_" + column + "\">\\s*<text>)(\"?)[^<\"]*\\2")
                .matcher(table);
        if (!cells.find()) {
            throw new IllegalStateException(BUNDLED + " has no cell " + column + " of " + clock);
        }
        return cells.replaceAll("$1$2" + value + "$2");
    }

    private static String read(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
