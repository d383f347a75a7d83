package org.concordat.audit;

import java.util.Collection;

/**
 * A version of a diagram, form or table, as the engine's history knows it.
 *
 * @param isTable whether what counts is what a table answered; else it is what ran
 * @param definitions the engine's ids of what it made of it, with spaces between
 */
public record Under(boolean isTable, String definitions) {

    private static final String RAN =
            "d.reference in (select h.business_key_ from act_hi_procinst h where h.proc_def_id_ = any (string_to_array(%s, ' ')))";

    private static final String ANSWERED =
            """
            d.reference in (select h.business_key_ from act_hi_decinst t join act_hi_procinst h on h.id_ = t.proc_inst_id_
                where t.dec_def_id_ = any (string_to_array(%s, ' ')))""";

    public static Under of(String file, Collection<RuleFiles.Definition> definitions) {
        return new Under(
                RuleFiles.isTable(file),
                String.join(
                        " ", definitions.stream().map(RuleFiles.Definition::id).toList()));
    }

    /** What a case must meet, as SQL. */
    String condition(String definitions) {
        return (isTable ? ANSWERED : RAN).formatted(definitions);
    }
}
