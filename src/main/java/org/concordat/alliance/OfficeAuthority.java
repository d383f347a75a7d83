package org.concordat.alliance;

import java.util.function.Supplier;

/**
 * What an office does in the process, it does with its own authority: whether the person may ask for it was decided by
 * the office before. The person remains the one who acted.
 */
public interface OfficeAuthority {

    default void act(Runnable act) {
        ask(() -> {
            act.run();
            return true;
        });
    }

    <T> T ask(Supplier<T> question);
}
