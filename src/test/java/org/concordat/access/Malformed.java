package org.concordat.access;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Spoils a request that would be well formed: there is always something in it that no reading makes good. */
final class Malformed {

    private static final List<String> WORDS = List.of(
            "%00",
            "%F0%9F%92%A9",
            "%E2%80%AE",
            "%C3%28",
            "%ED%A0%80",
            "..%2F..%2Fetc%2Fpasswd",
            "%25%25",
            "null",
            "-1",
            "1e999",
            "99999999999999999999",
            "NaN",
            "%27%20or%201=1--",
            "%3Cscript%3E",
            "$%7B7*7%7D",
            "00000000-0000",
            "%EF%BF%BF",
            "%CC%81%CC%81%CC%81",
            "a".repeat(5_000),
            "%F4%8F%BF%BF".repeat(200));

    private static final List<String> BODIES = List.of(
            "",
            "{",
            "[]",
            "null",
            "\"text\"",
            "1e999",
            "{\"a\":}",
            "{]",
            "\u0000",
            "[".repeat(20_000),
            "{\"a\":".repeat(20_000) + "1" + "}".repeat(20_000),
            "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
            "{\"a\":1,\"a\":2");

    /** Nobody has such fields. The engine overlooks what it does not know, so that they spoil nothing there. */
    private static final List<String> STRANGE_BODIES = List.of(
            "{\"__proto__\":{\"admin\":true}}",
            "{\"@class\":\"java.lang.Runtime\"}",
            "{\"a\":\"" + "x".repeat(100_000) + "\"}",
            "{\"a\":1,\"a\":2}");

    private static final List<String> TYPES = List.of(
            "text/plain",
            "application/xml",
            "application/octet-stream",
            "application/x-java-serialized-object",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "application/json;charset=nonsense",
            "///",
            "a");

    private static final List<String> METHODS = List.of("PATCH", "DELETE", "TRACE", "PROPFIND", "get", "X".repeat(300));

    private static final List<String> TRICKS =
            List.of("//", "/./", "/../", ";a=b/", "/%2e%2e/", "/%2F", "\\", "/%5c", "/%00", "/\u00e9", "/a b");

    private final Random random;

    Malformed(Random random) {
        this.random = random;
    }

    /** A request as it goes over the wire, but for its headers of sign-in, host and length. */
    record Request(String method, String target, String type, String body) {

        @Override
        public String toString() {
            return cut(method) + " " + cut(target) + " [" + type + "] " + cut(body);
        }

        private static String cut(String text) {
            return text.length() > 120 ? text.substring(0, 120) + "… (" + text.length() + ")" : text;
        }
    }

    Request spoil(Way way, Map<String, String> place) {
        var target = way.targetIn(place);
        return switch (random.nextInt(way.takesSomething() ? 5 : 3)) {
            case 0 -> new Request(one(METHODS), target, "", "");
            case 1 -> new Request(way.method(), tricked(target), "application/json", "{}");
            case 2 ->
                way.path().contains("{")
                        ? new Request(way.method(), nowhere(way, place), "application/json", body(way))
                        : new Request(way.method(), tricked(target), "", "");
            case 3 -> new Request(way.method(), target, "application/json", body(way));
            default -> new Request(way.method(), target, one(TYPES), body(way));
        };
    }

    private String body(Way way) {
        return !way.isOfEngine() && random.nextInt(4) == 0 ? one(STRANGE_BODIES) : one(BODIES);
    }

    private String tricked(String target) {
        var slash = target.indexOf('/', 1);
        var at = slash < 0 || random.nextBoolean() ? 0 : slash;
        return target.substring(0, at) + one(TRICKS) + target.substring(Math.min(at + 1, target.length()));
    }

    /** One of the things that are named in the path is nonsense. */
    private String nowhere(Way way, Map<String, String> place) {
        var spoilt = new TreeMap<>(place);
        spoilt.replaceAll((name, value) -> name.contains("{") ? one(WORDS) : value);
        return way.targetIn(spoilt);
    }

    private String one(List<String> several) {
        return several.get(random.nextInt(several.size()));
    }
}
