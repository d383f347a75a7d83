package org.concordat.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** A way in: a method and a path with names in it, as in a row of the table, and what is sent along. */
record Way(String method, String path, Map<String, Object> sent) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final Pattern NAME = Pattern.compile("\\{([\\w/]+)}");
    private static final Map<String, Map<String, Object>> SENT = sent("requests.yaml");

    static Way of(String row) {
        var words = row.split(" ", 2);
        return new Way(words[0], words[1], SENT.getOrDefault(row, Map.of()));
    }

    private static Map<String, Map<String, Object>> sent(String file) {
        try (var text = Files.newBufferedReader(Path.of("src/test/resources/access", file))) {
            return new Yaml().load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Iterable<String> described() {
        return SENT.keySet();
    }

    /** As it is written in the table. */
    String row() {
        return method + " " + path;
    }

    boolean takesSomething() {
        return !fields("json").isEmpty() || !fields("form").isEmpty();
    }

    boolean isLook() {
        return method.equals("GET");
    }

    boolean isOfEngine() {
        return path.startsWith("~") || path.startsWith("/camunda") || path.startsWith("/engine-rest");
    }

    Visitor.Answer by(Visitor visitor, Map<String, String> where) {
        var place = new TreeMap<>(where);
        place.put("caller", visitor.username());
        var target = target(place);
        return isLook() ? visitor.get(target) : rehearse(visitor, target, place);
    }

    String targetIn(Map<String, String> place) {
        var where = new TreeMap<>(place);
        where.putIfAbsent("caller", "nobody");
        return target(where);
    }

    private Visitor.Answer rehearse(Visitor visitor, String target, Map<String, String> place) {
        if (sent.containsKey("json")) {
            return visitor.rehearses(method, target, "application/json", BodyPublishers.ofString(json(place)));
        }
        if (sent.containsKey("files")) {
            return visitor.rehearses(
                    method, target, "multipart/form-data; boundary=limit", BodyPublishers.ofString(parts(place)));
        }
        if (sent.containsKey("form")) {
            return visitor.rehearses(
                    method, target, "application/x-www-form-urlencoded", BodyPublishers.ofString(pairs("form", place)));
        }
        return visitor.rehearses(method, target, "", BodyPublishers.noBody());
    }

    private String json(Map<String, String> place) {
        try {
            var escaped = new TreeMap<String, String>();
            for (var each : place.entrySet()) {
                var quoted = JSON.writeValueAsString(each.getValue());
                escaped.put(each.getKey(), quoted.substring(1, quoted.length() - 1));
            }
            return filled(JSON.writeValueAsString(sent.get("json")), escaped);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private String pairs(String kind, Map<String, String> place) {
        return fields(kind).entrySet().stream()
                .flatMap(each -> values(each.getValue()).map(value -> each.getKey() + "=" + encoded(value, place)))
                .collect(Collectors.joining("&"));
    }

    private static Stream<String> values(Object value) {
        return value instanceof List<?> several ? several.stream().map(String::valueOf) : Stream.of(value.toString());
    }

    private static String encoded(String value, Map<String, String> place) {
        return Visitor.encoded(filled(value, place));
    }

    private String parts(Map<String, String> place) {
        var fields = fields("form").entrySet().stream()
                .map(each -> part("name=\"" + each.getKey() + '"', filled(String.valueOf(each.getValue()), place)));
        var files = fields("files").entrySet().stream()
                .map(each -> part(file(each.getKey().split("/")), filled(String.valueOf(each.getValue()), place)));
        return Stream.concat(fields, files).collect(Collectors.joining()) + "--limit--\r\n";
    }

    private static String file(String[] names) {
        return "name=\"" + names[0] + "\"; filename=\"" + names[1] + "\"";
    }

    private static String part(String disposition, String text) {
        return "--limit\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + text + "\r\n";
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> fields(String kind) {
        return (Map<String, Object>) sent.getOrDefault(kind, Map.of());
    }

    private String target(Map<String, String> place) {
        var target = new StringBuilder();
        var thing = "";
        for (var segment : path.replaceFirst("^~", ENGINE).substring(1).split("/", -1)) {
            if (segment.startsWith("{")) {
                target.append('/').append(valueOf(thing + "/" + segment, place));
            } else {
                target.append('/').append(filled(segment, place));
                thing = segment;
            }
        }
        var query = pairs("query", place);
        return query.isEmpty() ? target.toString() : target + "?" + query;
    }

    private static String filled(String text, Map<String, String> place) {
        return NAME.matcher(text).replaceAll(name -> Matcher.quoteReplacement(valueOf(name.group(1), place)));
    }

    private static String valueOf(String name, Map<String, String> place) {
        var value = place.get(name);
        if (value == null) {
            throw new AssertionError("There is no " + name + " here; there are " + place.keySet());
        }
        return value;
    }
}
