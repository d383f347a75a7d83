package org.concordat.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.concordat.audit.figures.Figures;
import org.concordat.conflict.Stage;
import org.jspecify.annotations.Nullable;

/** How an alliance did in a period, as far as the reader may see. */
@Schema(name = "Figures")
record FiguresSheet(
        LocalDate from, LocalDate to, List<StageLine> stages, List<RateLine> rates, List<LoadLine> workload) {

    /** How long the disputes that left a stage in the period had been in it, in days. */
    @Schema(name = "StageTime")
    record StageLine(String stage, int disputes, BigDecimal medianDays) {}

    /** How many of how many; the percentage is absent where there are none. */
    @Schema(name = "Rate")
    record RateLine(String rate, int count, int base, @Nullable BigDecimal percent) {}

    /** What somebody decided in a role, and in how many disputes. */
    @Schema(name = "Workload")
    record LoadLine(String role, String person, int disputes, int steps) {}

    static FiguresSheet of(Figures figures) {
        return new FiguresSheet(
                figures.period().from(),
                figures.period().to(),
                figures.stages().stream()
                        .map(each ->
                                new StageLine(Word.of(Stage.valueOf(each.stage())), each.disputes(), each.medianDays()))
                        .toList(),
                figures.rates().stream()
                        .map(each -> new RateLine(Word.of(each.measure()), each.count(), each.base(), each.percent()))
                        .toList(),
                figures.workload().stream()
                        .map(each -> new LoadLine(Word.of(each.role()), each.person(), each.disputes(), each.steps()))
                        .toList());
    }
}
