package org.concordat.web.pages.alliance;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.concordat.alliance.Alliance;
import org.concordat.alliance.Docket;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.audit.figures.AllianceFigures;
import org.concordat.audit.figures.Figures.Load;
import org.concordat.audit.figures.Figures.Rate;
import org.concordat.audit.figures.Figures.StageTime;
import org.concordat.audit.figures.Period;
import org.concordat.conflict.Stage;
import org.concordat.web.pages.words.Labels;
import org.springframework.stereotype.Component;

/** The figures of an alliance as rows of tables, each with the length of its bar. */
@Component
class FiguresPart {

    record View(List<StageRow> stages, List<RateRow> rates, List<LoadRow> workload) {}

    /** @param bar of a hundred */
    record StageRow(String stage, int disputes, BigDecimal medianDays, int bar) {}

    record RateRow(String label, String meaning, int count, int base, String of, String percent, int bar) {}

    record LoadRow(String role, String person, int disputes, int steps, int bar) {}

    private final AllianceFigures figures;
    private final People people;

    FiguresPart(AllianceFigures figures, People people) {
        this.figures = figures;
        this.people = people;
    }

    View of(Alliance alliance, Docket.Sight sight, Period period) {
        var counted = figures.of(alliance.id(), sight, period);
        return new View(
                stages(counted.stages()), rates(counted.rates()), workload(counted.workload(), names(alliance)));
    }

    private static List<StageRow> stages(List<StageTime> times) {
        var longest = times.stream()
                .mapToDouble(each -> each.medianDays().doubleValue())
                .max();
        return times.stream()
                .sorted(Comparator.comparing(each -> Stage.valueOf(each.stage())))
                .map(each -> new StageRow(
                        Labels.sentence(Stage.valueOf(each.stage()).label()),
                        each.disputes(),
                        each.medianDays(),
                        bar(each.medianDays().doubleValue(), longest.orElse(0))))
                .toList();
    }

    private static List<RateRow> rates(List<Rate> rates) {
        return rates.stream()
                .map(each -> new RateRow(
                        each.measure().label(),
                        each.measure().meaning(),
                        each.count(),
                        each.base(),
                        each.measure().base(),
                        each.percent() == null ? "–" : each.percent() + " %",
                        bar(each.count(), each.base())))
                .toList();
    }

    private Map<String, String> names(Alliance alliance) {
        return people.of(alliance.id()).stream().collect(Collectors.toMap(Person::username, Person::name));
    }

    private static List<LoadRow> workload(List<Load> loads, Map<String, String> names) {
        var most = loads.stream().mapToInt(Load::steps).max().orElse(0);
        return loads.stream()
                .map(each -> new LoadRow(
                        Labels.of(each.role()),
                        names.getOrDefault(each.person(), each.person()),
                        each.disputes(),
                        each.steps(),
                        bar(each.steps(), most)))
                .toList();
    }

    private static int bar(double value, double longest) {
        return longest == 0 ? 0 : (int) Math.round(100 * value / longest);
    }
}
