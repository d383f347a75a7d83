package org.concordat.web.known;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.concordat.sanction.Sanction.State;

/** How a sanction stood. */
public final class KnownSanction {

    private final UUID id;
    private final UUID member;
    private final List<UUID> story = new ArrayList<>();
    private String rung = "";
    private String title = "";
    private State state;
    private boolean stayed;

    /** @param proposed the entry that it was proposed, or put in the place of another */
    KnownSanction(UUID id, Told proposed, State state) {
        this.id = id;
        this.member = proposed.id("member");
        this.state = state;
        hear(proposed);
    }

    void hear(Told told) {
        story.add(told.id());
        // a body may have made it a milder one
        rung = told.text("rung", rung);
        title = told.text("title", title);
        switch (told.outcome()) {
            case SANCTION_IMPOSED -> state = State.IMPOSED;
            case SANCTION_RATIFIED -> state = state == State.PROPOSED ? State.IMPOSED : state;
            case SANCTION_IN_FORCE -> state = State.IN_FORCE;
            case SANCTION_STAYED -> stayed = true;
            case SANCTION_RESUMED -> stayed = false;
            case SANCTION_NOT_IMPOSED -> state = State.NOT_IMPOSED;
            case SANCTION_LAPSED -> state = State.LAPSED;
            case SANCTION_LIFTED -> state = State.LIFTED;
            case SANCTION_EXPIRED -> state = State.EXPIRED;
            case MEMBER_READMITTED -> state = State.READMITTED;
            case SANCTION_REVERSED -> state = State.REVERSED;
            case SANCTION_REPLACED -> state = State.REPLACED;
            default -> {}
        }
    }

    public UUID id() {
        return id;
    }

    public UUID member() {
        return member;
    }

    /** Its number on the ladder. */
    public String rung() {
        return rung;
    }

    /** What it is, as a code. */
    public String title() {
        return title;
    }

    public State state() {
        return state;
    }

    /** In force, but without any effect while an appeal was heard. */
    public boolean isStayed() {
        return state == State.IN_FORCE && stayed;
    }

    /** The entries that tell of it, oldest first. */
    public List<UUID> story() {
        return List.copyOf(story);
    }
}
