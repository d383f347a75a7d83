package org.concordat.web.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.concordat.alliance.Refusal;
import org.springframework.ui.Model;

/** What was typed into one of several forms on a page, and what was wrong with it. */
public final class Typed {

    private Typed() {}

    public static void refuse(
            String section, Refusal refusal, Map<String, String> typed, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("section", section);
        model.addAttribute("refusal", refusal);
        model.addAttribute("typed", typed);
    }

    public static String text(Map<String, String> typed, String name) {
        return typed.getOrDefault(name, "").strip();
    }

    /** @throws Refusal when what was typed is neither true nor false; what was not typed is false */
    public static boolean flag(Map<String, String> typed, String name) {
        return switch (text(typed, name)) {
            case "true" -> true;
            case "", "false" -> false;
            default -> throw new Refusal(name, "must be true or false");
        };
    }

    /** @throws Refusal when what was typed is no day */
    public static LocalDate day(String field, String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            throw new Refusal(field, "must be a date such as 2027-03-31");
        }
    }
}
