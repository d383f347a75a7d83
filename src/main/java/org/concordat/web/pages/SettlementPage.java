package org.concordat.web.pages;

import java.security.Principal;
import java.util.Optional;
import java.util.UUID;
import org.concordat.alliance.Unknown;
import org.concordat.mediation.Settlement;
import org.concordat.mediation.SettlementOffice;
import org.concordat.vault.Vault;
import org.concordat.web.ReadableItems;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A signed settlement, to print and keep. */
@Controller
class SettlementPage {

    private final Readers readers;
    private final SettlementOffice settlements;
    private final Vault vault;
    private final ReadableItems items;

    SettlementPage(Readers readers, SettlementOffice settlements, Vault vault, ReadableItems items) {
        this.readers = readers;
        this.settlements = settlements;
        this.vault = vault;
        this.items = items;
    }

    @GetMapping("/disputes/{reference}/settlements/{id}")
    ResponseEntity<byte[]> fetch(@PathVariable String reference, @PathVariable UUID id, Principal reader) {
        var reading = readers.admit(reader.getName(), reference);
        var document = settlements.settlementsOf(reference).stream()
                .filter(each -> each.id().equals(id))
                .map(Settlement::document)
                .flatMap(each -> Optional.ofNullable(each).stream())
                .filter(each -> reading.mayRead(vault.describe(each)))
                .findFirst()
                .orElseThrow(() -> new Unknown("settlement", id));
        var attachment = ContentDisposition.attachment()
                .filename("settlement-" + reference + ".pdf")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(items.document(reading, document));
    }
}
