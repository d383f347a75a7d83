package org.concordat.web;

import java.sql.SQLException;
import org.springframework.dao.DataIntegrityViolationException;

/** What the database cannot hold in any row, such as the character NUL; nobody was faster. */
public final class UnfitText {

    public static final String SENTENCE = "What was sent holds a character that cannot be read, such as U+0000.";

    /** SQL:2023, class 22: data exception. */
    private static final String DATA_EXCEPTION = "22";

    private UnfitText() {}

    public static boolean caused(DataIntegrityViolationException failure) {
        return failure.getMostSpecificCause() instanceof SQLException unfit
                && String.valueOf(unfit.getSQLState()).startsWith(DATA_EXCEPTION);
    }
}
