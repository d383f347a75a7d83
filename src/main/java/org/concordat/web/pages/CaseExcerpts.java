package org.concordat.web.pages;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Unknown;
import org.concordat.conflict.ConflictOffice;
import org.concordat.vault.Vault;
import org.concordat.web.ReadableItems;
import org.concordat.web.Reading;
import org.concordat.web.pages.words.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a form about a case shows of it beside its fields. No other text is opened: a list of who looked is worth as much as it
 * is true.
 */
@Component
@Transactional
class CaseExcerpts {

    private final ConflictOffice conflicts;
    private final AllianceOffice alliances;
    private final SanctionPart sanctions;
    private final PromisesPart promises;
    private final RecordPart record;
    private final LinksPart links;
    private final ReadableItems items;
    private final Vault vault;
    private final Clock clock;

    CaseExcerpts(
            ConflictOffice conflicts,
            AllianceOffice alliances,
            SanctionPart sanctions,
            PromisesPart promises,
            RecordPart record,
            LinksPart links,
            ReadableItems items,
            Vault vault,
            Clock clock) {
        this.conflicts = conflicts;
        this.alliances = alliances;
        this.sanctions = sanctions;
        this.promises = promises;
        this.record = record;
        this.links = links;
        this.items = items;
        this.vault = vault;
        this.clock = clock;
    }

    /** What the dispute is about, for a reader who may read it. */
    @Nullable
    String subject(Reading reading) {
        return reading.isInside() && isWhole(reading)
                ? items.text(reading, conflicts.get(reading.reference()).subject())
                : null;
    }

    /** A sanction, without what its cure plan says. */
    Compliance.Penalty sanction(Reading reading, UUID id) {
        return whole(reading)
                .flatMap(each -> sanctions.one(each, id, times(each)))
                .orElseThrow(() -> new Unknown("page", id));
    }

    /** An obligation as it reads now, without how it came to. */
    Compliance.Promise promise(Reading reading, UUID id) {
        return whole(reading)
                .flatMap(each -> promises.one(each, id, times(each)))
                .orElseThrow(() -> new Unknown("page", id));
    }

    /** An entry of the record, for whoever may correct it. */
    CaseFile.Line correctable(Reading reading, UUID id) {
        return record.of(reading, times(reading)).stream()
                .filter(line -> links.mayManage(reading) && line.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Unknown("page", id));
    }

    private Optional<Reading> whole(Reading reading) {
        return Optional.of(reading).filter(this::isWhole);
    }

    private boolean isWhole(Reading reading) {
        return vault.erasedOn(reading.reference()).isEmpty();
    }

    private Times times(Reading reading) {
        var alliance = conflicts.get(reading.reference()).alliance();
        return new Times(alliances.alliance(alliance).zone(), clock.instant());
    }
}
