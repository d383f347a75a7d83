package org.concordat.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.concordat.PlayedCases.Kind;
import org.concordat.PlayedCases.Played;

/** A case that was made, and what one has to know of it to look for it. It is written down beside its database. */
record MadeCase(String alliance, Kind kind, String reference, String complainant, String respondent) {

    private static final String FILE = "cases.tsv";

    static MadeCase of(Played played, Copy copy) {
        return new MadeCase(
                copy.community().cast().alliance(),
                played.kind(),
                copy.reference(played.reference()),
                copy.member("hospital"),
                copy.member(played.kind() == Kind.MERGED ? "clinic" : "insurer"));
    }

    boolean concerns(String member) {
        return member.equals(complainant) || member.equals(respondent);
    }

    static void write(Path folder, List<MadeCase> made) throws IOException {
        Files.write(folder.resolve(FILE), made.stream().map(MadeCase::line).toList());
    }

    static List<MadeCase> read(Path folder) throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve(FILE))) {
            return lines.map(line -> line.split("\t")).map(MadeCase::of).toList();
        }
    }

    private String line() {
        return String.join("\t", alliance, kind.name(), reference, complainant, respondent);
    }

    private static MadeCase of(String[] words) {
        return new MadeCase(words[0], Kind.valueOf(words[1]), words[2], words[3], words[4]);
    }
}
