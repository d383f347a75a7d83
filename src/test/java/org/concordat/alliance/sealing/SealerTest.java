package org.concordat.alliance.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.WholeDatabase;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.proof.MerkleHash;
import org.concordat.alliance.proof.Proof;
import org.concordat.alliance.proof.SignedHead;
import org.concordat.database.DataFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

@ConcordatTest
@DisplayName("The sealer")
class SealerTest {

    @Autowired
    Story story;

    @Autowired
    AllianceOffice alliances;

    @Autowired
    Sealer sealer;

    @Autowired
    SealedRecord sealedRecord;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    HikariDataSource application;

    @Autowired
    DataFolder folder;

    Cast cast;
    UUID alliance;

    @BeforeEach
    void anAlliance() {
        cast = story.anAlliance();
        alliance = alliances.alliance(cast.alliance()).id();
    }

    @Test
    @DisplayName("takes what waits into the tree, in one head that is signed, and empties the queue")
    void sealsWhatWaits() {
        var waiting = waiting();

        var sealed = sealer.seal(alliance);

        assertThat(sealed).isEqualTo(waiting).isPositive();
        assertThat(waiting()).isZero();
        assertThat(head().head().size()).isEqualTo(waiting);
        assertThat(head().isSigned()).isTrue();
        thenEveryEntryIsProven();
    }

    @Test
    @DisplayName("goes on from the tree it finds, and the larger begins with the smaller")
    void goesOn() {
        sealer.seal(alliance);
        var before = head();
        amends(5);

        sealer.seal(alliance);

        var after = head();
        assertThat(after.head().size()).isEqualTo(before.head().size() + 5);
        thenContinues(before, after);
        thenEveryEntryIsProven();
    }

    @Test
    @DisplayName("reads and writes no more for a large record than for a small one, but for a logarithm")
    void isIncremental() {
        amends(300);
        sealer.seal(alliance);
        var before = nodes();
        amends(1);

        sealer.seal(alliance);

        assertThat(nodes() - before).isLessThanOrEqualTo(10);
    }

    @Test
    @DisplayName("leaves nothing half sealed when its transaction is rolled back")
    void leavesNothingHalfSealed() {
        amends(3);
        var waiting = waiting();

        transaction.executeWithoutResult(status -> {
            assertThat(sealer.seal(alliance)).isEqualTo(waiting);
            status.setRollbackOnly();
        });

        assertThat(waiting()).isEqualTo(waiting);
        assertThat(nodes()).isZero();
        assertThatThrownBy(this::head).isInstanceOf(NotSealedYet.class);
    }

    @Test
    @DisplayName("leaves nothing half sealed when it is killed, and the next one seals all")
    void survivesBeingKilled() {
        var waiting = waiting();

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    sealer.seal(alliance);
                    var process = jdbc.queryForObject("select pg_backend_pid()", Integer.class);
                    superuser().queryForObject("select pg_terminate_backend(?)", Boolean.class, process);
                }))
                .isInstanceOf(RuntimeException.class);

        assertThat(waiting()).isEqualTo(waiting);
        assertThat(nodes()).isZero();
        assertThat(sealer.seal(alliance)).isEqualTo(waiting);
    }

    @Test
    @DisplayName("gives what is committed late a later leaf")
    void lateCommitsGetLaterLeaves() throws Exception {
        sealer.seal(alliance);
        var entered = new CountDownLatch(1);
        var maySettle = new CountDownLatch(1);
        var late = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
            amends(1);
            entered.countDown();
            await(maySettle);
        }));
        await(entered);
        amends(1);
        var sealedInTime = sealer.seal(alliance);
        var before = head();

        maySettle.countDown();
        late.get(30, TimeUnit.SECONDS);

        assertThat(sealedInTime).isEqualTo(1);
        assertThat(sealer.seal(alliance)).isEqualTo(1);
        thenContinues(before, head());
        thenEveryEntryIsProven();
    }

    @Test
    @DisplayName("keeps nobody from entering something while its transaction is open")
    void keepsNobodyWaiting() throws Exception {
        var sealed = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        var sealing = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
            sealer.seal(alliance);
            sealed.countDown();
            await(mayCommit);
        }));
        await(sealed);

        CompletableFuture.runAsync(() -> amends(1)).get(20, TimeUnit.SECONDS);

        mayCommit.countDown();
        sealing.get(30, TimeUnit.SECONDS);
        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    @DisplayName("leaves the work to another sealer that is at it")
    void leavesTheWorkToAnother() throws Exception {
        var waiting = waiting();

        var other = transaction.execute(status -> {
            sealer.seal(alliance);
            return CompletableFuture.supplyAsync(() -> sealer.seal(alliance)).join();
        });

        assertThat(other).isZero();
        assertThat(head().head().size()).isEqualTo(waiting);
    }

    @Test
    @DisplayName("makes one whole tree, however many sealers and writers are at work")
    void manyAtOnce() {
        var writers = IntStream.range(0, 4).mapToObj(each -> CompletableFuture.runAsync(() -> amends(10)));
        var sealers = IntStream.range(0, 4)
                .mapToObj(each -> CompletableFuture.runAsync(
                        () -> IntStream.range(0, 20).forEach(round -> sealer.seal(alliance))));
        Stream.concat(writers, sealers).toList().forEach(CompletableFuture::join);

        sealer.seal(alliance);

        assertThat(head().head().size()).isEqualTo(entries().size());
        thenEveryEntryIsProven();
    }

    @Test
    @DisplayName("signs nothing more on top of a tree that somebody has changed, and seals the other alliances")
    void refusesATreeThatWasChanged() {
        sealer.seal(alliance);
        var other = alliances.alliance(story.anAlliance().alliance()).id();
        superuser()
                .update(
                        "update tree_node set hash = sha256('') where alliance = ? and height = (select max(height) from"
                                + " tree_node where alliance = ?)",
                        alliance,
                        alliance);
        amends(1);

        sealer.seal();

        assertThat(waiting()).isEqualTo(1);
        assertThat(sealedRecord.size(other)).isPositive();
        assertThatThrownBy(() -> sealer.seal(alliance))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nothing more is sealed");
    }

    private void amends(int times) {
        for (var each = 0; each < times; each++) {
            alliances.amendCharter(cast.alliance(), "America/New_York", "us-federal");
        }
    }

    private void thenContinues(SignedHead before, SignedHead after) {
        var from = before.head();
        var to = after.head();
        var proof = sealedRecord.consistency(alliance, from.size(), to.size()).path().stream()
                .map(HexFormat.of()::parseHex)
                .toList();
        assertThat(Proof.isConsistent(from.size(), from.rootHash(), to.size(), to.rootHash(), proof))
                .isTrue();
    }

    private void thenEveryEntryIsProven() {
        assertThat(entries()).allSatisfy(entry -> {
            var proof = sealedRecord.inclusion(entry);
            var canonical = jdbc.queryForObject("select canonical from entry where id = ?", String.class, entry);
            var path = proof.path().stream().map(HexFormat.of()::parseHex).toList();
            var head = proof.head().head();
            assertThat(Proof.isIncluded(
                            MerkleHash.ofEntry(canonical), proof.leaf(), head.size(), path, head.rootHash()))
                    .isTrue();
        });
    }

    private List<UUID> entries() {
        return jdbc.queryForList("select id from entry where alliance = ?", UUID.class, alliance);
    }

    private long waiting() {
        return count("unsealed");
    }

    private long nodes() {
        return count("tree_node");
    }

    private long count(String table) {
        return jdbc.queryForObject("select count(*) from " + table + " where alliance = ?", Long.class, alliance);
    }

    private SignedHead head() {
        return sealedRecord.head(alliance);
    }

    private JdbcTemplate superuser() {
        return new WholeDatabase(application.getJdbcUrl(), folder).superuser();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
