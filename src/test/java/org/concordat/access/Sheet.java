package org.concordat.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of rights in the test resources: under each heading a table, in its first row the roles, in each other row a
 * way in and who gets through.
 */
record Sheet(Map<String, Map<String, List<String>>> sections, List<String> roles) {

    static Sheet read(String file) {
        var sections = new LinkedHashMap<String, Map<String, List<String>>>();
        var roles = new ArrayList<String>();
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (var line : read(Path.of("src/test/resources/access", file))) {
            if (line.startsWith("## ")) {
                rows = new LinkedHashMap<>();
                sections.put(line.substring(3).strip(), rows);
            } else if (line.startsWith("| `")) {
                var cells = cells(line);
                rows.put(cells.get(0).replace("`", ""), cells.subList(1, cells.size()));
            } else if (line.startsWith("| way in") && roles.isEmpty()) {
                var cells = cells(line);
                roles.addAll(cells.subList(1, cells.size()));
            }
        }
        return new Sheet(sections, roles);
    }

    /** The rows under their headings. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        sections.forEach((heading, section) -> {
            lines.add("## " + heading);
            section.forEach((way, cells) -> lines.add(row(way, cells)));
        });
        return lines;
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1).split("\\|", -1))
                .map(String::strip)
                .limit(line.chars().filter(each -> each == '|').count() - 1)
                .toList();
    }

    /** A row as it stands in the file, apart from the blanks that align it. */
    static String row(String way, List<String> cells) {
        return "| `" + way + "` | " + String.join(" | ", cells) + " |";
    }
}
