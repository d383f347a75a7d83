package org.concordat.audit;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * What is another in one copy of a case.
 *
 * <p>Ids are drawn at random, as the application's are; the engine's own have the time in front, so that real ones lie closer
 * together in an index than these.
 */
final class Copy {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    /** What most disputes are about, several times, and single words only: the engine's variables say the same in small letters. */
    private static final List<String> CATEGORIES =
            List.of("FINANCIAL", "FINANCIAL", "FINANCIAL", "SERVICES", "SERVICES", "RESOURCES", "COMMUNICATION", "GOALS");

    private final Community community;
    private final List<String> members;
    private final long days;
    private final Random random;
    private final Map<String, String> references = new HashMap<>();
    private final String category;
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> kept = new HashMap<>();

    /**
     * @param members who of the alliance stands for whom of {@link Community#MEMBERS}
     * @param days by how many days everything is later
     */
    Copy(Community community, List<String> members, long days, Random random) {
        this.community = community;
        this.members = members;
        this.days = days;
        this.random = random;
        this.category = CATEGORIES.get(random.nextInt(CATEGORIES.size()));
    }

    private String letters() {
        var letters = new StringBuilder();
        for (var place = 0; place < 4; place++) {
            letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return letters.toString();
    }

    Community community() {
        return community;
    }

    String member(String member) {
        return members.get(Community.MEMBERS.indexOf(member));
    }

    long days() {
        return days;
    }

    /** What the case under this reference has in the copy. */
    String reference(String played) {
        return references.computeIfAbsent(played, each -> "D-" + letters() + "-" + letters());
    }

    String category() {
        return category;
    }

    String idFor(String id) {
        return ids.computeIfAbsent(
                id,
                each -> new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() >>> 2 | Long.MIN_VALUE)
                        .toString());
    }

    /** Takes down what stands in the place of what was encrypted. */
    void keep(Map<String, String> instead) {
        kept.putAll(instead);
    }

    String kept(String original, String otherwise) {
        return kept.getOrDefault(original, otherwise);
    }

    String random(int bytes) {
        var drawn = new byte[bytes];
        random.nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }
}
