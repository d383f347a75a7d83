package org.concordat.web.api;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.access.AllianceAccess;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Member;
import org.concordat.alliance.Refusal;
import org.concordat.incentive.Account;
import org.concordat.incentive.IncentiveOffice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The incentives of an alliance's members. */
@RestController
@RequestMapping(path = "/api/alliances/{code}/incentive-pools", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Alliances")
class IncentiveApi {

    private final AllianceAccess access;
    private final AllianceOffice alliances;
    private final IncentiveOffice incentives;

    IncentiveApi(AllianceAccess access, AllianceOffice alliances, IncentiveOffice incentives) {
        this.access = access;
        this.alliances = alliances;
        this.incentives = incentives;
    }

    @Schema(name = "NewIncentivePool")
    record NewPool(
            @Schema(example = "2027-Q1", maxLength = 40, requiredMode = REQUIRED) @Nullable String period,
            @Schema(description = "What it holds, in hundredths of the currency", requiredMode = REQUIRED) @Nullable
                    Long cents,
            @Schema(example = "USD", requiredMode = REQUIRED) @Nullable String currency,
            @Schema(
                            description = "What each member has earned, in any unit, by the member's code",
                            example = "{\"hospital\":70,\"clinic\":30}",
                            requiredMode = REQUIRED)
                    @Nullable
                    Map<String, @Nullable Long> weights)
            implements Submitted {}

    @Schema(name = "IncentivePool", description = "A pool; the shares add up to its cents at any time.")
    record PoolSheet(String period, long cents, String currency, Instant openedAt, List<ShareLine> shares) {}

    /** A member's share, by where it is. */
    @Schema(name = "IncentiveShare")
    record ShareLine(String member, long allotted, long withheld, long paid) {}

    @GetMapping
    @Operation(summary = "List the incentive pools of an alliance, the newest first, with every member's share.")
    List<PoolSheet> list(Principal person, @PathVariable String code) {
        var alliance = access.alliance(person.getName(), code);
        var codes = alliances.members(alliance.id()).stream().collect(Collectors.toMap(Member::id, Member::code));
        return incentives.poolsOf(alliance.id()).stream()
                .map(each -> sheet(each, codes))
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Open a pool and allot it to the members by weight, to the cent; for administrators.",
            description = "Cents that are left over go one each to the largest remainders.")
    void open(Principal person, @PathVariable String code, @RequestBody NewPool body) {
        access.requireAdministratorOf(person.getName(), code);
        if (body.cents() == null) {
            throw new Refusal("cents", "must not be empty");
        }
        incentives.open(code, body.period(), body.cents(), body.currency(), weights(body.weights()));
    }

    private static Map<String, Long> weights(@Nullable Map<String, @Nullable Long> written) {
        var weights = new HashMap<String, Long>();
        (written == null ? Map.<String, @Nullable Long>of() : written).forEach((member, weight) -> {
            if (weight == null) {
                throw new Refusal("weights", "must be numbers");
            }
            weights.put(member, weight);
        });
        return weights;
    }

    @PostMapping("/{period}/payout")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Pay every member what is allotted to it and not withheld; for administrators.")
    void payOut(Principal person, @PathVariable String code, @PathVariable String period) {
        access.requireAdministratorOf(person.getName(), code);
        incentives.payOut(code, period);
    }

    private static PoolSheet sheet(IncentiveOffice.Standing standing, Map<UUID, String> codes) {
        var pool = standing.pool();
        var balances = standing.balances();
        return new PoolSheet(
                pool.period(),
                pool.cents(),
                pool.currency(),
                pool.openedAt(),
                balances.members().stream()
                        .map(member -> new ShareLine(
                                codes.getOrDefault(member, ""),
                                balances.of(member, Account.ALLOTTED),
                                balances.of(member, Account.WITHHELD),
                                balances.of(member, Account.PAID)))
                        .sorted(Comparator.comparing(ShareLine::member))
                        .toList());
    }
}
