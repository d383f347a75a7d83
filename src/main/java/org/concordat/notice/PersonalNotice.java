package org.concordat.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A message to somebody about their work. Nothing counts from it, and so nobody has to prove its service. */
@Entity
@Immutable
public class PersonalNotice {

    @Id
    private UUID id;

    private String reference;
    private String person;

    @Enumerated(EnumType.STRING)
    private Notice.Template template;

    private String subject;
    private String text;
    private String rule;
    private Instant writtenAt;

    @SuppressWarnings("NullAway.Init")
    protected PersonalNotice() {}

    PersonalNotice(String reference, String person, Notice.Template template, NoticeText words, Instant writtenAt) {
        this.id = UUID.randomUUID();
        this.reference = reference;
        this.person = person;
        this.template = template;
        this.subject = words.subject();
        this.text = words.text();
        this.rule = words.rule();
        this.writtenAt = writtenAt;
    }

    UUID id() {
        return id;
    }

    public String reference() {
        return reference;
    }

    /** Whom it is for. */
    public String person() {
        return person;
    }

    public String subject() {
        return subject;
    }

    public String text() {
        return text;
    }

    public Instant writtenAt() {
        return writtenAt;
    }
}
