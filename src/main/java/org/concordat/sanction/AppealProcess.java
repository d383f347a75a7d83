package org.concordat.sanction;

/** What the room of sanctions tells the process about appeals. */
public interface AppealProcess {

    /** A member may appeal against a sanction from now on. */
    void appealOffered(Sanction sanction, String lane, int priority);

    void appealFiled(Sanction sanction);

    /** A sanction has no effect while an appeal against it is heard: its timers wait. */
    void sanctionStayed(Sanction sanction);

    /** A stayed sanction has its effect again: its timers go on. */
    void stayEnded(Sanction sanction);
}
