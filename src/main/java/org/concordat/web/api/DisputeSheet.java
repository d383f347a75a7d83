package org.concordat.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.concordat.alliance.OpenTasks.OpenTask;
import org.jspecify.annotations.Nullable;

/** How a dispute stands: codes, dates and ids; what people wrote stays in the vault. */
record DisputeSheet(
        String reference,
        String alliance,
        String category,
        String severity,
        String patientImpact,
        @Nullable Long amount,
        String stage,
        @Nullable String outcome,
        List<Stillness> standstills,
        List<Party> parties,
        List<OpenTask> openTasks,
        List<Deadline> deadlines,
        List<Owed> obligations,
        List<Imposed> sanctions,
        @Nullable Mediated mediation,
        @Nullable UUID settlement) {

    /**
     * A member that is part of it.
     *
     * @param id as facts of the record name it
     * @param side complainant or respondent
     */
    record Party(UUID id, String member, String name, String side) {}

    /**
     * Whether the parties must stand still while the dispute is resolved; none when nobody asked for it.
     *
     * @param until the day on which it is to be reviewed
     */
    record Stillness(boolean inForce, String state, @Nullable LocalDate until) {}

    /**
     * A clock of the case.
     *
     * @param label its name as people read it
     * @param due none while it is paused
     * @param rule the version of the table it was started under
     */
    record Deadline(
            UUID id,
            String name,
            @Schema(example = "assessment of the dispute") String label,
            Instant startedAt,
            @Nullable Instant due,
            String state,
            String rule) {}

    /**
     * What one member owes another under a clause.
     *
     * @param occurrence which time it is that the clause is due, from 1
     * @param occurrences how often in all
     * @param obligor code of the member that must act
     * @param obligee code of the member it is owed to
     * @param grace the business days after its day that were agreed; none when the table says
     * @param version from 1; each amendment makes another
     */
    record Owed(
            UUID id,
            int clause,
            int occurrence,
            int occurrences,
            String obligor,
            String obligee,
            LocalDate dueOn,
            @Nullable Integer grace,
            int version,
            String state) {}

    /**
     * A sanction for a broken obligation.
     *
     * @param member code of the member it is against
     * @param rung its number on the ladder
     * @param title what it is, as a code
     */
    record Imposed(UUID id, String member, int rung, String title, String state) {}

    /** All that may be known of a mediation from outside. */
    record Mediated(String mediator, String state, int sessions) {}
}
