package org.concordat.mediation;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** A session that was held: when, and whether every party came. What was said stays in the vault. */
@Embeddable
public record Session(LocalDate heldOn, boolean everyPartyAttended) {}
