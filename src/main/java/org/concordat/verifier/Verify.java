package org.concordat.verifier;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;

/** The command {@code verify}: reads what it is told to, checks it and says in plain words what it found. */
public final class Verify {

    public static final String COMMAND = "verify";

    private static final int AGREES = 0;
    private static final int DISAGREES = 1;
    private static final int UNUSABLE = 2;

    private static final String USAGE =
            """
            Usage:
              verify BUNDLE [--anchor FILE]... [--key ID]...
              verify --server URL --alliance CODE --user NAME [--anchor FILE]... [--key ID]...

            BUNDLE   the record, as GET /api/alliances/CODE/record/bundle answers it, or a case, as
                     GET /api/disputes/REFERENCE/bundle does; with ?from=SIZE it can be compared with a head of that size
            FILE     heads of the record that were kept elsewhere, or an earlier bundle of it
            ID       a key that may have signed, as GET /api/alliances/CODE/record/keys names it; a head signed with any
                     other does not agree
            The password of NAME is taken from the environment variable CONCORDAT_PASSWORD, or asked for.

            Exit codes: 0 the record agrees, 1 it does not, 2 it cannot be checked.""";

    private Verify() {}

    public static boolean isMeant(String[] arguments) {
        return arguments.length > 0 && arguments[0].equals(COMMAND);
    }

    /**
     * Runs the command.
     *
     * @param arguments the command's name and what follows it
     * @return the exit code
     */
    public static int run(String[] arguments, PrintStream out) {
        try {
            var order = Order.of(Arrays.asList(arguments).subList(1, arguments.length));
            var anchors = Anchors.read(order.anchors(), order.keys());
            try (var bundle = order.bundle()) {
                var check = bundle.read(anchors);
                check.report(out);
                return check.agrees() ? AGREES : DISAGREES;
            }
        } catch (Unusable | IOException e) {
            out.println("The record cannot be checked: " + e.getMessage());
        } catch (Order.Misunderstood e) {
            out.println(e.getMessage());
            out.println();
            out.println(USAGE);
        }
        return UNUSABLE;
    }
}
