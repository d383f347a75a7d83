package org.concordat.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What the command was told to check, and against what. */
class Order {

    /** The command line makes no sense. */
    static class Misunderstood extends RuntimeException {

        Misunderstood(String why) {
            super(why);
        }
    }

    private static final Set<String> OF_A_SERVER = Set.of("--server", "--alliance", "--user");
    private static final String ANCHOR = "--anchor";
    private static final String KEY = "--key";
    private static final Pattern KEY_ID = Pattern.compile("[0-9a-f]{16}");

    private final List<String> files = new ArrayList<>();
    private final List<Path> anchors = new ArrayList<>();
    private final Set<String> keys = new TreeSet<>();
    private final Map<String, String> server = new HashMap<>();

    static Order of(List<String> arguments) {
        var order = new Order();
        var rest = arguments.iterator();
        while (rest.hasNext()) {
            var word = rest.next();
            if (!word.startsWith("--")) {
                order.files.add(word);
            } else if (rest.hasNext()) {
                order.option(word, rest.next());
            } else {
                throw new Misunderstood(word + " needs a value.");
            }
        }
        order.requireOneRecord();
        return order;
    }

    private void option(String name, String value) {
        if (name.equals(ANCHOR)) {
            anchors.add(Path.of(value));
        } else if (name.equals(KEY)) {
            keys.add(keyId(value));
        } else if (OF_A_SERVER.contains(name)) {
            server.put(name, value);
        } else {
            throw new Misunderstood("There is no option " + name + ".");
        }
    }

    private static String keyId(String value) {
        if (!KEY_ID.matcher(value).matches()) {
            throw new Misunderstood(KEY + " needs the id of a key: 16 digits of hex, as /record/keys names it.");
        }
        return value;
    }

    private void requireOneRecord() {
        var isFile = files.size() == 1 && server.isEmpty();
        var isServer = files.isEmpty() && server.keySet().equals(OF_A_SERVER);
        if (!isFile && !isServer) {
            throw new Misunderstood("Name one bundle, or a server with an alliance and a user.");
        }
    }

    List<Path> anchors() {
        return anchors;
    }

    Set<String> keys() {
        return keys;
    }

    Bundle bundle() throws IOException {
        if (files.isEmpty()) {
            return LiveServer.bundle(server.get("--server"), server.get("--alliance"), server.get("--user"));
        }
        var file = Path.of(files.get(0));
        if (!Files.isReadable(file)) {
            throw new Unusable("there is no file " + file + " that can be read");
        }
        return new Bundle(Files.newInputStream(file));
    }
}
