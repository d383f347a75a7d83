package org.concordat.alliance.sealing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.alliance.proof.Head;
import org.concordat.alliance.proof.HeadKey;
import org.concordat.alliance.proof.SignedHead;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The signed heads of all trees, and the keys that signed them. */
@Component
class Heads {

    private static final String HEADS =
            """
            select head.*, sealing_key.public_key from head join sealing_key on sealing_key.id = head.key
            where head.alliance = :alliance
            """;

    private final JdbcClient database;

    Heads(JdbcClient database) {
        this.database = database;
    }

    Optional<SignedHead> latest(UUID alliance) {
        return database.sql(HEADS + "order by head.size desc limit 1")
                .param("alliance", alliance)
                .query((row, number) -> head(row))
                .optional();
    }

    /** The heads of these sizes, the smallest first. */
    List<SignedHead> of(UUID alliance, List<Long> sizes) {
        return database.sql(HEADS + "and head.size in (:sizes) order by head.size")
                .param("alliance", alliance)
                .param("sizes", sizes)
                .query((row, number) -> head(row))
                .list();
    }

    /** The heads after a size, up to and with another. */
    List<SignedHead> between(UUID alliance, long after, long upTo) {
        return database.sql(HEADS + "and head.size > :after and head.size <= :upTo order by head.size")
                .param("alliance", alliance)
                .param("after", after)
                .param("upTo", upTo)
                .query((row, number) -> head(row))
                .list();
    }

    void add(SignedHead signed) {
        publish(signed.key(), signed.head().sealedAt());
        var head = signed.head();
        database.sql("insert into head (alliance, size, root, sealed_at, key, signature) values (?, ?, ?, ?, ?, ?)")
                .params(
                        head.alliance(),
                        head.size(),
                        head.rootHash(),
                        Timestamp.from(head.sealedAt()),
                        signed.key().id(),
                        signed.signature())
                .update();
    }

    private void publish(HeadKey key, Instant since) {
        database.sql("insert into sealing_key (id, public_key, since) values (?, ?, ?) on conflict do nothing")
                .params(key.id(), key.encoded(), Timestamp.from(since))
                .update();
    }

    private static SignedHead head(ResultSet row) throws SQLException {
        var head = new Head(
                row.getObject("alliance", UUID.class),
                row.getLong("size"),
                row.getBytes("root"),
                row.getTimestamp("sealed_at").toInstant());
        return new SignedHead(
                head, new HeadKey(row.getString("key"), row.getString("public_key")), row.getString("signature"));
    }
}
