package org.concordat.web.pages.alliance;

import java.math.BigDecimal;
import java.security.Principal;
import java.text.NumberFormat;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.alliance.Alliance;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Member;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.alliance.Power;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Unknown;
import org.concordat.incentive.Account;
import org.concordat.incentive.IncentiveOffice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The incentive pools of an alliance, for its own people; administrators open them and pay out. */
@Controller
class IncentivesPage {

    /** A pool as it is read. */
    record Pool(String period, String total, boolean payable, List<Row> rows) {}

    /** A member's share. */
    record Row(String member, String allotted, String withheld, String paid) {}

    private static final String WEIGHT = "weight-";

    private final IncentiveOffice incentives;
    private final AllianceOffice alliances;
    private final People people;

    IncentivesPage(IncentiveOffice incentives, AllianceOffice alliances, People people) {
        this.incentives = incentives;
        this.alliances = alliances;
        this.people = people;
    }

    @GetMapping("/incentives")
    String show(Principal principal, Model model) {
        var reader = reader(principal);
        var alliance = allianceOf(reader);
        var members = alliances.members(alliance.id());
        var names = members.stream().collect(Collectors.toMap(Member::id, Member::name));
        model.addAttribute("alliance", alliance);
        model.addAttribute("members", members);
        model.addAttribute("opens", reader.may(Power.SHARE_OUT_INCENTIVES));
        model.addAttribute(
                "pools",
                incentives.poolsOf(alliance.id()).stream()
                        .map(each -> pool(each, names))
                        .toList());
        return "incentives";
    }

    private static Pool pool(IncentiveOffice.Standing standing, Map<UUID, String> names) {
        var balances = standing.balances();
        var currency = standing.pool().currency();
        return new Pool(
                standing.pool().period(),
                money(standing.pool().cents(), currency),
                balances.all(Account.ALLOTTED) > 0,
                balances.members().stream()
                        .map(member -> new Row(
                                names.getOrDefault(member, ""),
                                money(balances.of(member, Account.ALLOTTED), currency),
                                money(balances.of(member, Account.WITHHELD), currency),
                                money(balances.of(member, Account.PAID), currency)))
                        .sorted(Comparator.comparing(Row::member))
                        .toList());
    }

    private static String money(long cents, String currency) {
        var format = NumberFormat.getNumberInstance(Locale.US);
        format.setMinimumFractionDigits(2);
        return format.format(BigDecimal.valueOf(cents, 2)) + " " + currency;
    }

    @PostMapping("/incentives")
    String open(Principal principal, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        var alliance = administered(principal);
        return change(
                redirect,
                typed,
                () -> incentives.open(
                        alliance.code(),
                        typed.get("period"),
                        cents(typed.getOrDefault("amount", "")),
                        typed.get("currency"),
                        weights(typed)));
    }

    private static long cents(String amount) {
        try {
            return new BigDecimal(amount.strip().replace(",", ""))
                    .movePointRight(2)
                    .longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new Refusal("amount", "must be a number such as 250000.00");
        }
    }

    private static Map<String, Long> weights(Map<String, String> typed) {
        var weights = new HashMap<String, Long>();
        typed.forEach((name, text) -> {
            if (name.startsWith(WEIGHT) && !text.isBlank()) {
                weights.put(name.substring(WEIGHT.length()), weight(text));
            }
        });
        return weights;
    }

    private static long weight(String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            throw new Refusal("weights", "must be whole numbers");
        }
    }

    @PostMapping("/incentives/{period}/payout")
    String payOut(Principal principal, @PathVariable String period, RedirectAttributes redirect) {
        var alliance = administered(principal);
        return change(redirect, Map.of(), () -> incentives.payOut(alliance.code(), period));
    }

    private static String change(RedirectAttributes redirect, Map<String, String> typed, Runnable change) {
        try {
            change.run();
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("refused", refusal.getMessage());
            redirect.addFlashAttribute("typed", typed);
        }
        return "redirect:/incentives";
    }

    private Alliance administered(Principal principal) {
        var person = reader(principal);
        if (!person.may(Power.SHARE_OUT_INCENTIVES)) {
            throw new Unknown("page", "incentives");
        }
        return allianceOf(person);
    }

    private Person reader(Principal principal) {
        return people.find(principal.getName()).orElseThrow(() -> new Unknown("page", "incentives"));
    }

    private Alliance allianceOf(Person reader) {
        if (reader.alliance() == null) {
            throw new Unknown("page", "incentives");
        }
        return alliances.alliance(reader.alliance());
    }
}
