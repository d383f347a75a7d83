package org.concordat.web;

import java.util.Optional;
import java.util.UUID;
import org.concordat.access.AllianceAccess;
import org.concordat.alliance.Alliance;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Entry;
import org.concordat.alliance.Unknown;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which entries a reader may have proven: those they may know of, and auditors those of no case. */
@Component
public class ProvableEntries {

    private final AllianceRecord record;
    private final ReadableRecord readable;
    private final Readings readings;
    private final AllianceAccess access;

    ProvableEntries(AllianceRecord record, ReadableRecord readable, Readings readings, AllianceAccess access) {
        this.record = record;
        this.readable = readable;
        this.readings = readings;
        this.access = access;
    }

    /**
     * The text that was sealed.
     *
     * @return empty while part of the entry is kept from the reader
     * @throws Unknown when there is no such entry in the alliance's record, or the reader may not know of it
     */
    @Transactional(readOnly = true)
    public Optional<String> canonical(String reader, Alliance alliance, UUID id) {
        var entry = record.find(alliance.id(), id).orElseThrow(() -> new Unknown("entry", id));
        return entry.reference() == null ? ofNoCase(reader, alliance, entry) : ofCase(reader, entry);
    }

    private Optional<String> ofNoCase(String reader, Alliance alliance, Entry entry) {
        access.auditedAlliance(reader, alliance.code());
        return Optional.of(entry.canonical());
    }

    private Optional<String> ofCase(String reader, Entry entry) {
        var line = readable.of(readings.of(reader, entry.reference())).stream()
                .filter(each -> each.entry().id().equals(entry.id()))
                .findFirst()
                .orElseThrow(() -> new Unknown("entry", entry.id()));
        return line.isWhole() ? Optional.of(entry.canonical()) : Optional.empty();
    }
}
