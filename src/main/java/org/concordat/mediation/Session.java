package org.concordat.mediation;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** A session: its day, whether it was held, and whether every party came. What was said stays in the vault. */
@Embeddable
public record Session(LocalDate heldOn, boolean held, boolean everyPartyAttended) {}
