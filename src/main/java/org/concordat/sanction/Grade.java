package org.concordat.sanction;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/**
 * How grave a breach is, as a compliance officer sees it.
 *
 * @param selfReported whether the member told of it by itself
 * @param immediateDanger whether patients are in danger as long as nothing is done
 * @param reasons their id in the vault
 */
@Embeddable
public record Grade(
        @Enumerated(EnumType.STRING) BreachSeverity severity,
        @Enumerated(EnumType.STRING) Intent intent,
        boolean selfReported,
        boolean immediateDanger,
        @Column(name = "grading_reasons") UUID reasons) {}
