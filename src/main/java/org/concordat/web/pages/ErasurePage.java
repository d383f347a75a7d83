package org.concordat.web.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Arrays;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Unknown;
import org.concordat.vault.ErasureOffice;
import org.concordat.vault.ErasureReason;
import org.concordat.web.pages.words.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The content of a closed dispute is erased by two people. Whoever may do neither learns nothing, not even of the dispute. */
@Controller
@RequestMapping("/disputes/{reference}/erasure")
class ErasurePage {

    private final ErasureOffice office;
    private final Names names;

    ErasurePage(ErasureOffice office, Names names) {
        this.office = office;
        this.names = names;
    }

    @GetMapping
    String ask(@PathVariable String reference, Principal reader, Model model) {
        if (!office.mayErase(reader.getName(), reference)) {
            throw new Unknown("page", reference);
        }
        return show(reference, reader, model);
    }

    @PostMapping
    String order(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String reason,
            Principal person,
            Model model,
            HttpServletResponse response) {
        if (!office.mayOrder(person.getName(), reference)) {
            throw new Unknown("page", reference);
        }
        return act(() -> office.orderErasure(reference, chosen(reason)), reference, person, model, response);
    }

    @PostMapping("/execution")
    String erase(@PathVariable String reference, Principal person, Model model, HttpServletResponse response) {
        requireMayDecide(reference, person);
        return act(() -> office.eraseContent(reference), reference, person, model, response);
    }

    @PostMapping("/end")
    String drop(@PathVariable String reference, Principal person, Model model, HttpServletResponse response) {
        requireMayDecide(reference, person);
        office.dropErasure(reference);
        return "redirect:/";
    }

    private String act(Runnable act, String reference, Principal person, Model model, HttpServletResponse response) {
        try {
            act.run();
            return "redirect:/disputes/" + reference + "/erasure";
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("refusal", refusal);
            return show(reference, person, model);
        }
    }

    private String show(String reference, Principal reader, Model model) {
        var order = office.of(reference).orElse(null);
        model.addAttribute("reference", reference);
        model.addAttribute("reasons", ErasureReason.values());
        model.addAttribute("order", order);
        model.addAttribute("orderedBy", order == null ? "" : names.person(order.orderedBy()));
        model.addAttribute("isOwn", order != null && order.orderedBy().equals(reader.getName()));
        return "erasure";
    }

    private void requireMayDecide(String reference, Principal person) {
        if (!office.mayDecide(person.getName(), reference)) {
            throw new Unknown("page", reference);
        }
    }

    private static @Nullable ErasureReason chosen(String typed) {
        return Arrays.stream(ErasureReason.values())
                .filter(each -> each.name().equals(typed))
                .findFirst()
                .orElse(null);
    }
}
