package org.concordat.clock;

/** A mediation or an appeal that is under way in a case. */
public record Proceeding(String reference, Kind kind) {

    public enum Kind {
        MEDIATION("mediation", "a mediation"),
        APPEAL("appeal", "an appeal");

        private final String word;
        private final String label;

        Kind(String word, String label) {
            this.word = word;
            this.label = label;
        }

        /** The word tables know it by. */
        String word() {
            return word;
        }

        public String label() {
            return label;
        }
    }
}
