package org.concordat.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.concordat.alliance.Alliance;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Choice;
import org.concordat.alliance.Member;
import org.concordat.alliance.Person;
import org.concordat.alliance.Power;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.audit.CaseQuestion;
import org.concordat.audit.CaseQuestion.Order;
import org.concordat.audit.CaseQuestion.Place;
import org.concordat.audit.CaseSearch;
import org.concordat.conflict.Category;
import org.concordat.conflict.Ending;
import org.concordat.conflict.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks for cases on behalf of somebody who sees every case of their alliance but those of the member they work for; for
 * the page and over HTTP alike, so that both find and count the same.
 */
@Component
public class FindableCases {

    public static final int SIZE = 50;

    private static final Pattern BEGINNING = Pattern.compile("[A-Za-z0-9-]{1,40}");
    /** Begins a place among the cases without a deadline. */
    private static final String NONE = "none_";

    private static final Pattern PLACE = Pattern.compile("(" + NONE + ")?(\\d{4}-[0-9T:.-]+Z)_([A-Za-z0-9-]{1,60})");

    private final CaseSearch search;
    private final AllianceOffice alliances;
    private final CasesUnderRules rules;
    private final Clock clock;

    FindableCases(CaseSearch search, AllianceOffice alliances, CasesUnderRules rules, Clock clock) {
        this.search = search;
        this.alliances = alliances;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * One page of what was found.
     *
     * @param count of all pages; bounded
     * @param next what to ask for as {@code after} to have the next page; none on the last
     */
    public record Found(List<String> references, int count, @Nullable String next) {

        public boolean isMore() {
            return count > CaseSearch.COUNTED;
        }

        public int counted() {
            return Math.min(count, CaseSearch.COUNTED);
        }
    }

    /** Whether somebody may look for cases: who sees only those they have a part in has them on the first page. */
    public static boolean isOpenTo(Person person) {
        return person.alliance() != null && person.seesEveryFile();
    }

    /**
     * Looks for cases.
     *
     * @param asked stage, category, outcome, party (a member's code), overdue, from, until, reference, rule, version, sort
     *     and after
     * @throws Refusal when one of them is nothing that can be looked for
     */
    @Transactional(readOnly = true)
    public Found find(Person person, Alliance alliance, Map<String, String> asked) {
        var question = question(person, alliance, asked);
        var places = search.page(question, SIZE + 1);
        var shown = places.size() > SIZE ? places.subList(0, SIZE) : places;
        return new Found(
                shown.stream().map(Place::reference).toList(),
                search.count(question),
                places.size() > SIZE ? written(shown.get(SIZE - 1)) : null);
    }

    private CaseQuestion question(Person person, Alliance alliance, Map<String, String> asked) {
        var until = day(asked, "until");
        var from = day(asked, "from");
        var under = rules.asked(person, alliance, text(asked, "rule"), text(asked, "version"));
        if (from != null && until != null && until.isBefore(from)) {
            throw new Refusal("until", "must not lie before from");
        }
        return new CaseQuestion(
                alliance.id(),
                person.is(Role.REPRESENTATIVE) && under == null ? null : person.employer(),
                person.may(Power.REVIEW_EVERY_CASE) ? Set.of() : InMediation.clocks(),
                oneOf(asked, "stage", Stage.class),
                oneOf(asked, "category", Category.class),
                oneOf(asked, "outcome", Ending.class),
                party(alliance, text(asked, "party")),
                isOnlyOverdue(text(asked, "overdue")),
                clock.instant(),
                from == null ? null : from.atStartOfDay(alliance.zone()).toInstant(),
                until == null
                        ? null
                        : until.plusDays(1).atStartOfDay(alliance.zone()).toInstant(),
                reference(text(asked, "reference")),
                under,
                order(text(asked, "sort")),
                place(text(asked, "after")));
    }

    private static String text(Map<String, String> asked, String field) {
        return asked.getOrDefault(field, "").strip();
    }

    private static <E extends Enum<E>> @Nullable String oneOf(Map<String, String> asked, String field, Class<E> list) {
        var typed = text(asked, field);
        return typed.isEmpty() ? null : Choice.of(list, field, typed).name();
    }

    private @Nullable UUID party(Alliance alliance, String code) {
        return code.isEmpty()
                ? null
                : Choice.among(alliances.members(alliance.id()), Member::code, "party", code)
                        .id();
    }

    private static @Nullable String reference(String typed) {
        if (!typed.isEmpty() && !BEGINNING.matcher(typed).matches()) {
            throw new Refusal("reference", "must be letters, digits and hyphens, 40 at most");
        }
        return typed.isEmpty() ? null : typed.toUpperCase(Locale.ROOT);
    }

    private static boolean isOnlyOverdue(String typed) {
        if (!List.of("", "true", "false").contains(typed)) {
            throw new Refusal("overdue", "must be true or false");
        }
        return typed.equals("true");
    }

    private static Order order(String typed) {
        return typed.isEmpty() ? Order.NEWEST : Choice.of(Order.class, "sort", typed);
    }

    private static @Nullable LocalDate day(Map<String, String> asked, String field) {
        var typed = text(asked, field);
        try {
            var day = typed.isEmpty() ? null : LocalDate.parse(typed);
            if (day != null && (day.getYear() < 1900 || day.getYear() > 2999)) {
                throw new Refusal(field, "must be a day from 1900 to 2999");
            }
            return day;
        } catch (DateTimeException e) {
            throw new Refusal(field, "must be a date such as 2027-03-31");
        }
    }

    private static String written(Place place) {
        return (place.isWithoutDeadline() ? NONE : "") + place.at() + "_" + place.reference();
    }

    private static @Nullable Place place(String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        var place = PLACE.matcher(typed);
        if (!place.matches()) {
            throw new Refusal("after", "must be what the page before named as next");
        }
        return new Place(moment(place.group(2)), place.group(3), place.group(1) != null);
    }

    private static Instant moment(String typed) {
        try {
            return Instant.parse(typed);
        } catch (DateTimeException e) {
            throw new Refusal("after", "must be what the page before named as next");
        }
    }
}
