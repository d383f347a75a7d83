package org.concordat.conflict;

import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/** Draws references that people can read aloud and nobody can guess by counting: 40 random bits. */
@Component
class References {

    // no letter that looks or sounds like a digit or another letter (Crockford's base 32)
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final SecureRandom random = new SecureRandom();

    String next() {
        var letters = new StringBuilder("D-");
        for (var i = 0; i < 8; i++) {
            if (i == 4) {
                letters.append('-');
            }
            letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return letters.toString();
    }
}
