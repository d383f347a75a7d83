package org.concordat.web.pages;

import java.util.List;
import java.util.UUID;
import org.concordat.alliance.Clause;
import org.jspecify.annotations.Nullable;

/** What is owed, and what follows where it is not kept. */
record Compliance(List<Promise> obligations, List<Penalty> sanctions) {

    static final Compliance NONE = new Compliance(List.of(), List.of());

    /**
     * A sanction that was proposed, as far as the reader may know.
     *
     * @param terms what it takes, for how long and who decides, a sentence each; and how an appeal goes
     * @param milestones of its cure plan
     * @param mayAppeal whether the reader may appeal against it now
     * @param mayAskForReadmission whether the reader may ask for the readmission of the member now
     */
    record Penalty(
            UUID id,
            String title,
            String member,
            String state,
            List<String> terms,
            List<Milestone> milestones,
            boolean mayAppeal,
            boolean mayAskForReadmission) {}

    record Milestone(int number, @Nullable String act, String state) {}

    /**
     * @param number of the clause
     * @param occurrence which time it is, such as "2 of 4"; empty when it is due once
     * @param measure by which number one sees that it was kept; none when evidence alone shows it
     * @param particulars what the clause says about its breach and on which others it waits, a sentence each
     * @param history what was reported, verified, waived and found, oldest first
     * @param mayWaive whether the reader may let go of it
     */
    record Promise(
            UUID id,
            int number,
            String occurrence,
            String obligor,
            String obligee,
            @Nullable String act,
            @Nullable String measure,
            List<String> particulars,
            String due,
            String state,
            List<String> history,
            Wording wording,
            boolean mayWaive) {

        /** Such as "clause 3, time 2 of 4". */
        public String clause() {
            return Clause.name(number, occurrence.isEmpty() ? null : occurrence);
        }
    }

    /**
     * How a promise has come to read as it does.
     *
     * @param version from 1
     * @param earlier the versions before, oldest first
     * @param proposals to amend it, oldest first
     * @param mayAmend whether the reader may propose to amend it
     */
    record Wording(int version, List<Reworded> earlier, List<Reworded> proposals, boolean mayAmend) {}

    /**
     * A promise as it read, or would read.
     *
     * @param act none for a reader who may not read what was agreed
     * @param lines its rhythm, its measure and the like; who answered, and how
     */
    record Reworded(String label, @Nullable String act, List<String> lines) {}
}
