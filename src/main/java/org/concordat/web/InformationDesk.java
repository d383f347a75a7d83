package org.concordat.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Member;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Unknown;
import org.concordat.alliance.Words;
import org.concordat.clock.HeldStep;
import org.concordat.clock.InformationOffice;
import org.concordat.clock.InformationRequest;
import org.concordat.vault.Deposit;
import org.concordat.vault.Room;
import org.concordat.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes questions to a party: the words go to the vault, their id to the office. */
@Component
@Transactional
public class InformationDesk {

    private static final int LONGEST = 10_000;

    private final InformationOffice office;
    private final Readings readings;
    private final AllianceOffice alliances;
    private final Docket docket;
    private final Vault vault;

    InformationDesk(InformationOffice office, Readings readings, AllianceOffice alliances, Docket docket, Vault vault) {
        this.office = office;
        this.readings = readings;
        this.alliances = alliances;
        this.docket = docket;
        this.vault = vault;
    }

    /** Whether somebody may ask a party for information because of a task. */
    public boolean mayAsk(String person, String task) {
        return step(person, task).isPresent();
    }

    /**
     * Asks a party for information that a task needs.
     *
     * @param party the member's code
     * @throws Unknown when the task is nothing of the person's
     */
    public UUID ask(String person, @Nullable String task, @Nullable String party, @Nullable String question) {
        var step = Optional.ofNullable(task)
                .flatMap(id -> step(person, id))
                .orElseThrow(() -> new Unknown("task", String.valueOf(task)));
        var member = parties(step.reference()).stream()
                .filter(each -> each.code().equals(party))
                .findFirst()
                .orElseThrow(() -> new Refusal("party", "must be a party to the dispute"));
        return office.ask(step, member.id(), store(step, person, question));
    }

    /** Nobody asks before the file is open to them: not who is still to declare their independence. */
    private Optional<HeldStep> step(String person, String task) {
        return office.step(task, person)
                .filter(step -> readings.admitted(person, step.reference()).isPresent());
    }

    private UUID store(HeldStep step, String person, @Nullable String question) {
        var room = office.isInMediation(step, person) ? Room.MEDIATION : Room.CASE;
        var words = Words.text("question", question, LONGEST);
        return vault.store(Deposit.text(step.reference(), room, "informationQuestion"), words);
    }

    public List<Member> parties(String reference) {
        return docket.parties(reference).stream().map(alliances::member).toList();
    }

    /** What somebody has asked and still waits for. */
    public List<InformationRequest> openOf(String reference, String person) {
        return office.openOf(reference, person);
    }

    public void withdraw(UUID request) {
        office.withdraw(request);
    }
}
