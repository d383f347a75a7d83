package org.concordat.clock;

/** What clocks tell the process. */
public interface ClockProcess {

    void clockRanOut(RunningClock clock);

    /**
     * The time limit of the stage that waited is not extended.
     *
     * @throws org.concordat.alliance.Refusal when the stage cannot end for time
     */
    void stageEnded(RunningClock clock);

    void clockStopped(RunningClock clock);

    /**
     * A party is asked for information.
     *
     * @param lane whose terms its time follows
     * @param inMediation whether what is said stays between the parties and the mediator
     */
    void informationAsked(InformationRequest request, String lane, boolean inMediation);

    /**
     * More time is asked for.
     *
     * @param lane whose terms the answers follow
     * @param inMediation whether what is said stays between the parties and the mediator
     */
    void extensionAsked(ExtensionRequest request, String lane, boolean inMediation);

    /** There is nothing left to extend. */
    void extensionOvertaken(ExtensionRequest request);

    /** A proceeding for whose end something in a case may wait is over. */
    void proceedingOver(String reference);

    /** Nobody waits for the information any more. */
    void requestEnded(InformationRequest request);
}
