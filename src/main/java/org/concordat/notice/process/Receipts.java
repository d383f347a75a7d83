package org.concordat.notice.process;

import java.util.Date;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.concordat.alliance.InDiagrams;
import org.concordat.notice.DeliveryOffice;
import org.concordat.notice.Notice;
import org.springframework.stereotype.Component;

/** Tells a diagram from when a window counts that begins with a notice. */
@Component
@InDiagrams
public class Receipts {

    private final DeliveryOffice office;

    Receipts(DeliveryOffice office) {
        this.office = office;
    }

    /**
     * When the latest of these notices counts as received; by the last addressee, if it went to several. What was served
     * at one moment is one notice, also where the case has several of a kind.
     *
     * @param notices rows of {@code notice-texts}, separated by commas
     */
    public Date of(DelegateExecution execution, String notices) {
        var templates = Stream.of(notices.split(","))
                .map(name -> Notice.Template.valueOf(name.strip()))
                .toList();
        return Date.from(office.receiptOf(execution.getProcessBusinessKey(), templates));
    }
}
