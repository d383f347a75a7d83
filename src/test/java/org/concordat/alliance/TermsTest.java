package org.concordat.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Terms")
class TermsTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 1, 4);
    private static final UUID HOSPITAL = UUID.randomUUID();
    private static final UUID INSURER = UUID.randomUUID();

    @Test
    @DisplayName("are kept as they were written")
    void areKept() {
        var terms = written("\"recurrence\":\"quarterly\",\"times\":4,\"grace\":10");

        assertThat(Terms.read(terms.json())).isEqualTo(terms);
        assertThat(terms.clause(1).extras()).containsExactly("every quarter, 4 times", "grace of 10 business days");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("keep what they say about their breach, in words that a reader understands")
    @CsvSource({
        "minor, a breach of it is proposed as minor",
        "major, a breach of it is proposed as major",
        "critical, a breach of it is proposed as critical",
        "incentiveShare, a breach of it is to cost the share of the incentives"
    })
    void nameAConsequence(String word, String words) {
        var terms = written("\"consequence\":\"" + word + "\"");

        assertThat(Terms.read(terms.json())).isEqualTo(terms);
        assertThat(terms.clause(1).extras()).containsExactly(words);
    }

    @Test
    @DisplayName("keep for which others they wait, and how long after these they are due")
    void waitForOthers() {
        var terms = inOrder("", "", "2, 1 1");

        assertThat(Terms.read(terms.json())).isEqualTo(terms);
        assertThat(terms.clause(3).after()).containsExactly(1, 2);
        assertThat(terms.clause(3).extras()).containsExactly("its time begins once clauses 1, 2 are kept");
        assertThat(terms.daysAfterOthers(3)).isEqualTo(10);
        assertThat(terms.daysAfterOthers(1)).isNull();
    }

    @ParameterizedTest(name = "{0} / {1} / {2}: {3}")
    @DisplayName("are refused when they wait for what is no other clause, or for each other, or for a later one")
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 7 | '' | Clause 2, only after: must name clauses of this list; there is no clause 7",
                "'' | 0 | '' | Clause 2, only after: must name clauses of this list; there is no clause 0",
                "'' | 2 | '' | Clause 2, only after: must name another clause: it cannot wait for itself",
                "'' | one | '' | Clause 2, only after: must be numbers of clauses, such as 1, 2",
                "3 | 1 | 2 | Clause 1, only after: must not go in a circle: 1 waits for 3 waits for 2 waits for 1",
                "2 | '' | '' | Clause 1, due date: must be after 2027-01-20, when clause 2, for which it waits, is due",
            })
    void refuseAnOrder(String one, String two, String three, String message) {
        assertThatThrownBy(() -> inOrder(one, two, three))
                .isInstanceOf(Refusal.class)
                .hasMessage(message.strip());
    }

    /** Three clauses, ten days apart, and for which each waits. */
    private static Terms inOrder(String... after) {
        var rows = IntStream.range(0, 3)
                .mapToObj(each -> row(LocalDate.of(2027, 1, 10 * (each + 1)), "\"after\":\"" + after[each] + "\""))
                .collect(Collectors.joining(","));
        return write("[" + rows + "]");
    }

    @Test
    @DisplayName("that leave a breach to the ladder name no consequence")
    void leaveItToTheLadder() {
        assertThat(written("\"consequence\":\"ladder\"").clause(1).consequence())
                .isNull();
    }

    @Test
    @DisplayName("from before clauses could recur are due once, with the grace of the table")
    void areReadWithoutExtras() {
        var clause = Terms.read(written("\"recurrence\":\"once\"").json()).clause(1);

        assertThat(clause.times()).isEqualTo(1);
        assertThat(clause.extras()).isEmpty();
    }

    @ParameterizedTest(name = "{0} from {1}: then {2}")
    @DisplayName("recur on the same day of the month, and on the last one if they began on it")
    @CsvSource({
        "monthly, 2027-01-31, 2027-02-28 2027-03-31 2027-04-30",
        "monthly, 2027-02-28, 2027-03-31 2027-04-30 2027-05-31",
        "monthly, 2027-01-30, 2027-02-28 2027-03-30 2027-04-30",
        "quarterly, 2027-06-30, 2027-09-30 2027-12-31 2028-03-31",
        "yearly, 2027-02-28, 2028-02-29 2029-02-28 2030-02-28",
        "yearly, 2027-03-01, 2028-03-01 2029-03-01 2030-03-01",
    })
    void recur(String rhythm, LocalDate first, String later) {
        var clause = written(first, "\"recurrence\":\"%s\",\"times\":4".formatted(rhythm))
                .clause(1);

        assertThat(IntStream.rangeClosed(2, 4).mapToObj(clause::dueOn).map(LocalDate::toString))
                .containsExactly(later.split(" "));
    }

    @ParameterizedTest(name = "until {0}: {1} times")
    @DisplayName("recur until a last day, which still counts")
    @CsvSource({"2027-06-30, 2", "2027-09-29, 2", "2027-09-30, 3", "2027-12-31, 4"})
    void recurUntil(LocalDate until, int times) {
        var terms = written(LocalDate.of(2027, 3, 31), "\"recurrence\":\"quarterly\",\"until\":\"" + until + "\"");

        assertThat(terms.clause(1).times()).isEqualTo(times);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("are refused with the clause and the rule that is broken")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "\"recurrence\":\"weekly\",\"times\":3 | Clause 1, how often: must be once, monthly, quarterly or yearly",
                "\"consequence\":\"expulsion\" | Clause 1, what follows a breach: must be ladder, minor, major, critical or incentiveShare",
                "\"recurrence\":\"monthly\" | Clause 1, how many times: needs either a number or a last day, not both",
                "\"recurrence\":\"monthly\",\"times\":3,\"until\":\"2028-01-01\" | Clause 1, how many times: needs either",
                "\"recurrence\":\"monthly\",\"times\":1 | Clause 1, how many times: must come to 2 to 24 times",
                "\"recurrence\":\"monthly\",\"times\":25 | Clause 1, how many times: must come to 2 to 24 times",
                "\"recurrence\":\"monthly\",\"times\":2.5 | Clause 1, how many times: must be a whole number",
                "\"recurrence\":\"yearly\",\"until\":\"2027-12-31\" | Clause 1, how many times: must come to 2 to 24 times",
                "\"recurrence\":\"yearly\",\"until\":\"soon\" | Clause 1, last day: must be a date",
                "\"kpi\":\"luck\",\"comparison\":\"atLeast\",\"target\":1,\"window\":\"year\" | Clause 1, measure: must be one",
                "\"kpi\":\"savings\",\"target\":1,\"window\":\"year\" | Clause 1, comparison: must be atLeast or atMost",
                "\"kpi\":\"savings\",\"comparison\":\"atLeast\",\"window\":\"year\" | Clause 1, target: must be a number",
                "\"kpi\":\"savings\",\"comparison\":\"atLeast\",\"target\":1.23456,\"window\":\"year\" | Clause 1, target: must have",
                "\"kpi\":\"savings\",\"comparison\":\"atLeast\",\"target\":1 | Clause 1, time of the measure: must be",
                "\"kpi\":\"other\",\"unit\":\"%\",\"comparison\":\"atLeast\",\"target\":1,\"window\":\"year\" | Clause 1, measure: must not",
                "\"grace\":-1 | Clause 1, grace: must be 0 to 60 business days",
                "\"grace\":61 | Clause 1, grace: must be 0 to 60 business days",
                "\"grace\":\"a week\" | Clause 1, grace: must be a whole number",
            })
    void areRefused(String more, String message) {
        assertThatThrownBy(() -> written(more.strip()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(message.strip());
    }

    @Test
    @DisplayName("name a measure of the list, with its unit, or one of their own")
    void areMeasured() {
        var usual = written("\"kpi\":\"satisfaction\",\"comparison\":\"atLeast\",\"target\":95,\"window\":\"quarter\"");
        var own =
                written("\"kpi\":\"other\",\"kpiName\":\"Calls answered\",\"unit\":\"calls\",\"comparison\":\"atMost\","
                        + "\"target\":2.50,\"window\":\"month\"");

        assertThat(usual.clause(1).extras())
                .containsExactly("measured by patient satisfaction at least 95 %, over the quarter before its day");
        assertThat(own.clause(1).extras())
                .containsExactly("measured by Calls answered at most 2.5 calls, over the month before its day");
        assertThat(Terms.read(own.json())).isEqualTo(own);
    }

    @ParameterizedTest(name = "{0} {1} is met by {2}: {3}")
    @DisplayName("are met at the target itself, however the value is written")
    @CsvSource({
        "atLeast, 95, 95, true",
        "atLeast, 95, 95.0, true",
        "atLeast, 95, 94.9999, false",
        "atMost, 3, 3, true",
        "atMost, 3, 3.0001, false",
    })
    void areMet(String comparison, String target, BigDecimal value, boolean met) {
        var terms = written(
                "\"kpi\":\"savings\",\"window\":\"year\",\"comparison\":\"" + comparison + "\",\"target\":" + target);

        assertThat(terms.clause(1).measure().isMetBy(value)).isEqualTo(met);
    }

    @Test
    @DisplayName("are refused when their repetitions add up to more than anybody can follow")
    void areRefusedWhenTooMany() {
        var clause = row(LocalDate.of(2027, 3, 31), "\"recurrence\":\"monthly\",\"times\":24");

        assertThatThrownBy(() -> write("[" + String.join(",", clause, clause, clause, clause, clause) + "]"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("at most 100 obligations");
    }

    private static Terms written(String more) {
        return written(LocalDate.of(2027, 3, 31), more);
    }

    private static Terms written(LocalDate due, String more) {
        return write("[" + row(due, more) + "]");
    }

    private static String row(LocalDate due, String more) {
        return "{\"obligor\":\"%s\",\"obligee\":\"%s\",\"act\":\"Report\",\"due\":\"%s\",%s}"
                .formatted(INSURER, HOSPITAL, due, more);
    }

    private static Terms write(String json) {
        return Terms.write("clauses", json, Set.of(HOSPITAL, INSURER), TODAY);
    }
}
