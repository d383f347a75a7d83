package org.concordat.alliance;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/** A partnership of healthcare organisations, with the part of its charter that clocks need. */
@Entity
public class Alliance {

    @Id
    private UUID id;

    private String code;
    private String name;
    private String zone;
    private String calendar;
    private Instant foundedAt;
    private boolean secondPerson;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Alliance() {}

    Alliance(String code, String name, String zone, String calendar, Instant foundedAt) {
        this.id = UUID.randomUUID();
        this.code = Words.code("code", code);
        this.name = Words.line("name", name, 120);
        this.foundedAt = foundedAt;
        this.zone = zone;
        this.calendar = calendar;
        amendCharter(new CharterTerms(zone, calendar, false));
    }

    void amendCharter(CharterTerms terms) {
        this.zone = requireZone(terms.zone());
        this.calendar = Words.code("calendar", terms.calendar());
        this.secondPerson = terms.secondPerson();
    }

    static String requireZone(String zone) {
        try {
            return ZoneId.of(zone).getId();
        } catch (DateTimeException e) {
            throw new Refusal("zone", "must be a time zone such as America/New_York");
        }
    }

    public UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    public String calendar() {
        return calendar;
    }

    /** What its charter says now. */
    public CharterTerms terms() {
        return new CharterTerms(zone, calendar, secondPerson);
    }

    /** Whether a change of its charter, or of the rules that serve it, needs a second person's approval. */
    public boolean wantsSecondPerson() {
        return secondPerson;
    }
}
