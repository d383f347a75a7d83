package org.concordat.web.pages;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concordat.conflict.Allegations;
import org.concordat.conflict.Findings;
import org.concordat.conflict.Investigation;
import org.concordat.conflict.InvestigationOffice;
import org.concordat.conflict.Requests;
import org.concordat.web.ReadableItems;
import org.concordat.web.Reading;
import org.concordat.web.pages.words.Labels;
import org.concordat.web.pages.words.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is investigated in a case, what the parties were asked, what was found. */
@Component
class InquiryPart {

    private final InvestigationOffice investigations;
    private final ReadableItems items;
    private final Names names;

    InquiryPart(InvestigationOffice investigations, ReadableItems items, Names names) {
        this.investigations = investigations;
        this.items = items;
        this.names = names;
    }

    @Nullable
    Inquiry of(Reading reading) {
        return investigations
                .find(reading.reference())
                .filter(investigation -> reading.isInside())
                .map(investigation -> tell(investigation, reading))
                .orElse(null);
    }

    private Inquiry tell(Investigation investigation, Reading reading) {
        var investigator = investigation.investigator();
        return new Inquiry(
                investigator == null ? null : names.person(investigator),
                Labels.of(investigation.state()),
                points(investigation, reading),
                asked(investigation, reading));
    }

    private List<Inquiry.Point> points(Investigation investigation, Reading reading) {
        var allegations = investigation.allegations();
        if (allegations == null) {
            return List.of();
        }
        var texts = Allegations.read(items.text(reading, allegations)).texts();
        var found = found(investigation.findings(), reading);
        return IntStream.rangeClosed(1, texts.size())
                .mapToObj(number -> point(number, texts.get(number - 1), found.get(number)))
                .toList();
    }

    private Map<Integer, Findings.Finding> found(@Nullable UUID findings, Reading reading) {
        return findings == null
                ? Map.of()
                : Findings.read(items.text(reading, findings)).findings().stream()
                        .collect(Collectors.toMap(Findings.Finding::allegation, Function.identity()));
    }

    private static Inquiry.Point point(int number, String allegation, Findings.@Nullable Finding finding) {
        return new Inquiry.Point(
                number,
                allegation,
                finding == null ? null : Labels.of(finding.finding()),
                finding == null ? null : finding.reasons());
    }

    private List<Inquiry.Asked> asked(Investigation investigation, Reading reading) {
        var requests = investigation.requests();
        if (requests == null) {
            return List.of();
        }
        var written = Requests.read(items.text(reading, requests)).requests().stream()
                .map(each -> new Inquiry.Asked(names.member(each.party()), each.request()));
        var later = investigation.askedLater().stream()
                .map(party -> new Inquiry.Asked(names.member(party), "What can you say to the allegations?"));
        return Stream.concat(written, later).toList();
    }
}
