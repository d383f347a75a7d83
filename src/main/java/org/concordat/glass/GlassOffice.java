package org.concordat.glass;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.access.GlassAccess;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Circumstances;
import org.concordat.alliance.DecisionTables;
import org.concordat.alliance.DecisionTables.Ruling;
import org.concordat.alliance.Docket;
import org.concordat.alliance.DocketCase;
import org.concordat.alliance.DocketCase.Side;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.alliance.Unknown;
import org.concordat.alliance.Words;
import org.concordat.notice.Notice;
import org.concordat.notice.NoticeOffice;
import org.concordat.vault.Deposit;
import org.concordat.vault.Looked;
import org.concordat.vault.Room;
import org.concordat.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets the glass of a case be broken and closed, tells the parties, and enters what is read in between. */
@Service
@Transactional
public class GlassOffice {

    private static final int LONGEST = 2_000;

    private final BrokenGlasses glasses;
    private final GlassAccess access;
    private final Docket docket;
    private final AllianceOffice alliances;
    private final DecisionTables tables;
    private final Vault vault;
    private final NoticeOffice notices;
    private final AllianceRecord record;
    private final Circumstances circumstances;
    private final Clock clock;

    GlassOffice(
            BrokenGlasses glasses,
            GlassAccess access,
            Docket docket,
            AllianceOffice alliances,
            DecisionTables tables,
            Vault vault,
            NoticeOffice notices,
            AllianceRecord record,
            Circumstances circumstances,
            Clock clock) {
        this.glasses = glasses;
        this.access = access;
        this.docket = docket;
        this.alliances = alliances;
        this.tables = tables;
        this.vault = vault;
        this.notices = notices;
        this.record = record;
        this.circumstances = circumstances;
        this.clock = clock;
    }

    /**
     * Opens what a case withholds to the auditor or administrator who acts, for a time.
     *
     * @param reason for everybody in the case to read
     * @throws Unknown when they may not, or there is no such case: the two look the same
     * @throws Refusal when the reason breaks a rule, they have broken this glass already, or the alliance gives no time
     */
    public void breakGlass(String reference, @Nullable String reason) {
        var person = circumstances.person();
        var role = access.roleAt(person, reference);
        var why = Words.text("reason", reason, LONGEST);
        docket.hold(reference);
        requireClosed(person, reference);
        var docketCase = docket.caseOf(reference);
        var ruling = rulingFor(role, docketCase);
        var kept = vault.store(Deposit.text(reference, Room.CASE, "glassReason"), why);
        var glass = glasses.saveAndFlush(new BrokenGlass(reference, person, role, kept, now(), openFor(ruling)));
        record.enter(fact(glass, Outcome.GLASS_BROKEN)
                .as(role)
                .under(ruling.rule())
                .with("until", glass.endsAt())
                .with("reason", kept)
                .with("hash", vault.describe(kept).hash()));
        notices.serveInformed(reference, complainant(docketCase), Notice.Template.GLASS_BROKEN);
    }

    private void requireClosed(String person, String reference) {
        glasses.hold(person, reference).ifPresent(glass -> {
            if (glass.isOpen(now())) {
                throw new Refusal("glass", "is open to you already");
            }
            closeByItself(glass);
        });
    }

    private Ruling rulingFor(Role role, DocketCase docketCase) {
        var code = alliances.alliance(docketCase.alliance()).code();
        return tables.decide(code, "glass-rules", Map.of("role", role.group()));
    }

    private static Duration openFor(Ruling ruling) {
        var hours = ruling.number("hours");
        if (hours < 1) {
            throw new Refusal("glass", "is not broken in this alliance: its table gives your role no time");
        }
        return Duration.ofHours(hours);
    }

    private static UUID complainant(DocketCase docketCase) {
        return docketCase.parties().stream()
                .filter(party -> docketCase.side(party) == Side.COMPLAINANT)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Whoever broke the glass has read enough.
     *
     * @throws Unknown when it is not open to the person who acts
     */
    public void closeGlass(String reference) {
        var glass = glasses.hold(circumstances.person(), reference)
                .filter(each -> each.isOpen(now()))
                .orElseThrow(() -> new Unknown("dispute", reference));
        glass.close(now());
        record.enter(fact(glass, Outcome.GLASS_CLOSED).as(glass.role()));
    }

    /** What was open for long enough is closed. That nobody reads any more does not wait for it. */
    public void closeDue() {
        glasses.over(now()).forEach(this::closeByItself);
    }

    private void closeByItself(BrokenGlass glass) {
        glass.close(now());
        glasses.saveAndFlush(glass);
        record.enter(fact(glass, Outcome.GLASS_CLOSED)
                .as(Role.SYSTEM)
                .decidedAt(glass.endsAt())
                .effectiveFrom(glass.endsAt()));
    }

    /**
     * Enters what is read behind a broken glass, with the items; the look is not granted where the glass was closed
     * meanwhile.
     */
    @EventListener
    public void enterLook(Looked looked) {
        var id = looked.looker().glass();
        if (id != null) {
            var glass = glasses.hold(id)
                    .filter(each -> each.isOpen(now()))
                    .orElseThrow(() -> new Unknown("dispute", looked.reference()));
            record.enter(Fact.of(docket.caseOf(glass.reference()), Outcome.READ_BEHIND_GLASS)
                    .to(looked.look())
                    .as(glass.role())
                    .with("glass", id)
                    .with("items", looked.items().stream().map(UUID::toString).collect(Collectors.joining(" "))));
        }
    }

    private Fact fact(BrokenGlass glass, Outcome outcome) {
        return Fact.of(docket.caseOf(glass.reference()), outcome).to(glass.id());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
