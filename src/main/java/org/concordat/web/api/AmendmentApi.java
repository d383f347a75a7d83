package org.concordat.web.api;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.concordat.access.CaseAccess;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Unknown;
import org.concordat.obligation.AmendmentOffice;
import org.concordat.obligation.Change;
import org.concordat.obligation.Obligation;
import org.concordat.obligation.ObligationRegister;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Proposes how obligations should read. */
@RestController
@RequestMapping(
        path = "/api/disputes/{reference}/obligations/{id}/amendments",
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Disputes")
class AmendmentApi {

    private final CaseAccess cases;
    private final ObligationRegister register;
    private final AmendmentOffice office;

    AmendmentApi(CaseAccess cases, ObligationRegister register, AmendmentOffice office) {
        this.cases = cases;
        this.register = register;
        this.office = office;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Propose to amend an obligation, for one of its sides or as a case manager.",
            description = "What is left out stays as it is. Everybody whom it burdens is asked to consent.")
    Proposed propose(
            Principal person, @PathVariable String reference, @PathVariable UUID id, @RequestBody Wanted body) {
        cases.standing(person.getName(), reference);
        var obligation = register.get(id);
        if (!obligation.reference().equals(reference)) {
            throw new Unknown("obligation", id);
        }
        return new Proposed(office.proposeAmendment(id, change(obligation, body)));
    }

    private Change change(Obligation obligation, Wanted wanted) {
        return new Change(
                wanted.act() == null ? office.actOf(obligation) : wanted.act(),
                wanted.dueOn() == null ? obligation.expectedOn() : day(wanted.dueOn()),
                wanted.grace() == null ? obligation.grace() : wanted.grace(),
                wanted.rhythm(),
                wanted.measure() == null ? Map.of() : wanted.measure().fields(),
                wanted.reasons());
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Refusal("dueOn", "must be a date such as 2027-03-31");
        }
    }

    record Wanted(
            @Schema(maxLength = 10_000) @Nullable String act,
            @Schema(description = "A date such as 2027-03-31") @Nullable String dueOn,
            @Schema(description = "Business days after its day before it counts as breached") @Nullable Integer grace,
            @Schema(description = "monthly, quarterly or yearly; only of what recurs") @Nullable String rhythm,
            @Nullable WantedMeasure measure,
            @Schema(maxLength = 10_000, requiredMode = REQUIRED) @Nullable String reasons)
            implements Submitted {}

    record WantedMeasure(
            @Schema(description = "One of the list of the settlement's form, other, or none", requiredMode = REQUIRED)
                    @Nullable
                    String kpi,
            @Schema(description = "month, quarter, year or sinceAgreed") @Nullable String window,
            @Schema(description = "atLeast or atMost") @Nullable String comparison,
            @Schema(description = "A number with at most four decimals") @Nullable String target,
            @Schema(maxLength = 200, description = "Only of another measure") @Nullable String kpiName,
            @Schema(maxLength = 40, description = "Only of another measure") @Nullable String unit) {

        Map<String, String> fields() {
            var fields = new HashMap<String, String>();
            fields.put("kpi", requireKpi());
            put(fields, "window", window);
            put(fields, "comparison", comparison);
            put(fields, "target", target);
            put(fields, "kpiName", kpiName);
            put(fields, "unit", unit);
            return fields;
        }

        private String requireKpi() {
            if (kpi == null || kpi.isBlank()) {
                throw new Refusal("measure.kpi", "must be one of the list, other or none");
            }
            return kpi;
        }

        private static void put(Map<String, String> fields, String field, @Nullable String value) {
            if (value != null) {
                fields.put(field, value);
            }
        }
    }

    record Proposed(UUID id) {}
}
