package org.concordat;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the whole application on a real PostgreSQL server, one context for all. Jobs run and entries are sealed
 * only when a test says so; a test isolates itself by an alliance or a dispute of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        classes = {
            Concordat.class,
            TestTime.class,
            EngineRoom.class,
            Footprint.class,
            HastyCommits.class,
            Story.class,
            PageReader.class,
            ExtensionActs.class,
            RoomActs.class,
            AtOnce.class,
            WarningActs.class,
            StandingActs.class,
            BoardActs.class,
            DeadlockActs.class,
            EvidenceActs.class,
            SanctionActs.class,
            AppealActs.class,
            FlagActs.class,
            HistoryActs.class,
            ObjectionActs.class,
            ObligationActs.class,
            org.concordat.access.Rehearsal.class,
            org.concordat.access.AccessWorld.class,
            org.concordat.notice.MailRound.class
        },
        properties = {
            "concordat.data-folder=target/test-data-${concordat.fork:1}",
            "concordat.demo=false",
            "camunda.bpm.job-execution.enabled=false",
            "concordat.sealing.enabled=false",
            "concordat.history-cleaning.portion=2",
            // every test registers some twenty people of its own
            "concordat.sign-in.iterations=10",
            // mail waits until a test sends it; nobody listens at the port unless a test opens a post office there
            "spring.mail.host=127.0.0.1",
            "concordat.mail.relay=false",
            "logging.level.root=error",
            "logging.level.org.concordat=warn",
            // the engine logs every refusal as a failed command; here refusals are on purpose
            "logging.level.org.camunda.bpm.engine.context=off"
        })
@ExtendWith(TestTime.class)
@ContextConfiguration(initializers = {FreshDataFolder.class, FreeMailPort.class})
public @interface ConcordatTest {}
