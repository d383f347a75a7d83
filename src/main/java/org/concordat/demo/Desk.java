package org.concordat.demo;

import java.util.Map;
import java.util.function.Supplier;

/** Where demo people do their work: as in Tasklist, signed in, through the task's form. */
public interface Desk {

    /** Completes a person's task in a case. */
    void complete(String username, String task, String reference, Map<String, Object> answers);

    /** Whether somebody has a task. */
    boolean waits(String username, String task, String reference);

    /** Lets a person act outside a task. */
    <T> T as(String username, Supplier<T> act);
}
