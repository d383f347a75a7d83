package org.concordat.vault;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.concordat.alliance.Words;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Long texts somebody is still writing for a task: encrypted, on the server, seen by nobody else. */
@Service
@Transactional
public class Drafts {

    private static final int LONGEST = 100_000;

    private final JdbcTemplate jdbc;
    private final EntityManager entities;
    private final CaseKeys keys;
    private final Clock clock;

    Drafts(JdbcTemplate jdbc, EntityManager entities, CaseKeys keys, Clock clock) {
        this.jdbc = jdbc;
        this.entities = entities;
        this.keys = keys;
        this.clock = clock;
    }

    /** Keeps the text, in place of an earlier draft; an empty text discards it. */
    public void keep(String person, String task, String reference, String field, String text) {
        discard(person, task, field);
        if (text.isBlank()) {
            return;
        }
        var words = Words.text(field, text, LONGEST);
        var cipher = keys.toWriteIn(reference, "")
                .encrypt(words.getBytes(StandardCharsets.UTF_8), place(person, task, field));
        entities.flush();
        jdbc.update(
                "insert into draft (person, task, reference, field, cipher, saved_at) values (?, ?, ?, ?, ?, ?)",
                person,
                task,
                reference,
                field,
                cipher,
                Timestamp.from(clock.instant()));
    }

    /** The person's drafts for a task, by field. */
    public Map<String, String> of(String person, String task) {
        var drafts = new TreeMap<String, String>();
        jdbc.query(
                "select reference, field, cipher from draft where person = ? and task = ?",
                row -> {
                    var field = row.getString("field");
                    var plain = keys.toRead(row.getString("reference"), "")
                            .decrypt(row.getBytes("cipher"), place(person, task, field));
                    drafts.put(field, new String(plain, StandardCharsets.UTF_8));
                },
                person,
                task);
        return drafts;
    }

    private void discard(String person, String task, String field) {
        jdbc.update("delete from draft where person = ? and task = ? and field = ?", person, task, field);
    }

    /** Discards everybody's drafts for a task that is done. */
    public void discardAll(String task) {
        jdbc.update("delete from draft where task = ?", task);
    }

    /** Discards everybody's drafts in a case. */
    void discardAllIn(String reference) {
        jdbc.update("delete from draft where reference = ?", reference);
    }

    private static String place(String person, String task, String field) {
        return "draft/" + person + "/" + task + "/" + field;
    }
}
