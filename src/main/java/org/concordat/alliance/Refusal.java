package org.concordat.alliance;

/** What a person entered cannot be accepted, and they can correct it: names the field and the rule it breaks. */
public class Refusal extends RuntimeException {

    private final String field;
    private final String rule;

    public Refusal(String field, String rule) {
        super(field + ": " + rule);
        this.field = field;
        this.rule = rule;
    }

    public String field() {
        return field;
    }

    public String rule() {
        return rule;
    }
}
