package org.concordat.web.pages;

import java.util.List;
import java.util.UUID;
import org.concordat.alliance.Terms;
import org.concordat.escalation.BoardPack;
import org.concordat.escalation.Body;
import org.concordat.escalation.CommitteeOffice;
import org.concordat.escalation.Escalation;
import org.concordat.escalation.ResolutionAnswer;
import org.concordat.escalation.ResolutionOffice;
import org.concordat.web.ReadableItems;
import org.concordat.web.Reading;
import org.concordat.web.pages.words.Labels;
import org.concordat.web.pages.words.Names;
import org.concordat.web.pages.words.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What goes up in a case: the body that has it, the resolution it proposes, and the pack those who decide read. */
@Component
class EscalationPart {

    private final CommitteeOffice committees;
    private final ResolutionOffice resolutions;
    private final ReadableItems items;
    private final Names names;

    EscalationPart(CommitteeOffice committees, ResolutionOffice resolutions, ReadableItems items, Names names) {
        this.committees = committees;
        this.resolutions = resolutions;
        this.items = items;
        this.names = names;
    }

    Resolution.@Nullable Ascent of(Reading reading, Times times) {
        return committees
                .find(reading.reference())
                .map(escalation -> new Resolution.Ascent(
                        escalation.body().map(Body::label).orElse(null),
                        escalation.state() == Escalation.State.RESOLVED,
                        reading.isInside() ? terms(escalation, reading, times) : List.of(),
                        escalation
                                .resolution()
                                .map(resolution -> answers(resolution, times))
                                .orElse(List.of()),
                        reading.readsPacks() ? pack(escalation, reading) : List.of()))
                .orElse(null);
    }

    private List<Resolution.Term> terms(Escalation escalation, Reading reading, Times times) {
        return escalation
                .resolution()
                .map(resolution -> Terms.read(items.text(reading, resolution)).clauses())
                .orElse(List.of())
                .stream()
                .map(clause -> TermsPart.term(clause, names, times))
                .toList();
    }

    private List<String> answers(UUID resolution, Times times) {
        return resolutions.answersTo(resolution).stream()
                .map(answer -> names.member(answer.party())
                        + (answer.answer() == ResolutionAnswer.Answer.ACCEPTED ? " accepted" : " rejected it") + " on "
                        + times.moment(answer.answeredAt()) + " through " + names.person(answer.person()))
                .toList();
    }

    private List<Resolution.PackPage> pack(Escalation escalation, Reading reading) {
        return escalation
                .pack()
                .map(pack -> BoardPack.read(items.text(reading, pack)).sections())
                .orElse(List.of())
                .stream()
                .map(section -> new Resolution.PackPage(
                        Labels.ofField(section.field()),
                        section.party() == null ? null : names.member(section.party()),
                        section.text(),
                        section.hash()))
                .toList();
    }
}
