package org.concordat;

import java.util.UUID;
import org.concordat.conflict.EvidenceRegister;
import org.concordat.conflict.RulingOnItem.Ruling;
import org.concordat.vault.Deposit;
import org.concordat.vault.Room;
import org.concordat.vault.Vault;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Component;

/** The words in which tests tell who files what, and for whom to read. */
@TestComponent
@Component
public class EvidenceActs {

    private final Story story;
    private final Vault vault;
    private final EvidenceRegister register;

    EvidenceActs(Story story, Vault vault, EvidenceRegister register) {
        this.story = story;
        this.vault = vault;
        this.register = register;
    }

    /** A document that the other parties do not read. */
    public UUID filesForTheOffice(Cast cast, String member, String reference, String name) {
        var deposit = Deposit.file(reference, "evidence", "text/plain", name, story.member(cast, member));
        return story.as(cast.user("rep-" + member), () -> vault.store(deposit.in(Room.OFFICE), name));
    }

    /** The investigator strikes a document out. */
    public void strikes(Cast cast, String reference, UUID document) {
        story.as(
                cast.user("investigator"),
                () -> register.rule(reference, document, Ruling.STRUCK, "Nobody knows who wrote it."));
    }

    /** Everybody answers in the open window, and the investigator serves findings. */
    public void findsOut(Cast cast, String reference) {
        story.answers(cast, reference, "hospital", "answered");
        story.answers(cast, reference, "insurer", "answered");
        story.runsJobs(reference);
        story.rulesOnEvidence(cast, reference, "complete");
        story.completes(
                cast.user("investigator"),
                "reportFindings",
                reference,
                Answers.findings("[" + Story.finding(1, "proven") + "," + Story.finding(2, "not-proven") + "]"));
    }

    /** What was investigated is settled: the insurer owes the hospital one thing, in thirty days. */
    public void settles(Cast cast, String reference) {
        story.holdsSession(cast, story.mediated(cast, reference), "agreement");
        story.drafts(cast, reference, story.clauses(cast, story.today().plusDays(30)));
        story.everybodySigns(cast, reference);
    }
}
