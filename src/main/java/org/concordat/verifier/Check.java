package org.concordat.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import org.concordat.alliance.proof.SignedHead;

/** Is told what a bundle holds, line by line, and then says whether it agrees. */
interface Check {

    void begin(JsonNode line);

    void leaf(JsonNode line);

    void head(SignedHead signed);

    void consistency(JsonNode proof);

    void unsealed(JsonNode line);

    void end();

    boolean agrees();

    /** In words for somebody who knows the alliance and not the hashes. */
    void report(PrintStream out);
}
