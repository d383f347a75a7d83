package org.concordat.clock;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface RunningClocks extends JpaRepository<RunningClock, UUID> {

    Optional<RunningClock> findByProcessInstanceAndNameAndState(
            String processInstance, String name, RunningClock.State state);

    List<RunningClock> findByProcessInstanceAndState(String processInstance, RunningClock.State state);

    /** The case is named, too, because its clocks are few and found quickly. */
    List<RunningClock> findByReferenceAndProcessInstanceAndName(String reference, String processInstance, String name);

    /** The last wait for the same thing that was over in time. */
    Optional<RunningClock> findFirstByProcessInstanceAndNameAndSubjectAndStateOrderByEndedAtDesc(
            String processInstance, String name, String subject, RunningClock.State state);

    Optional<RunningClock> findFirstByReferenceAndSubjectAndStateOrderByEndedAtDesc(
            String reference, String subject, RunningClock.State state);

    Optional<RunningClock> findFirstByReferenceAndNameOrderByStartedAtDesc(String reference, String name);

    List<RunningClock> findByReferenceAndProcessInstance(String reference, String processInstance);

    List<RunningClock> findByReferenceInAndState(Collection<String> references, RunningClock.State state);

    List<RunningClock> findByReferenceAndStateAndStartedAt(
            String reference, RunningClock.State state, Instant startedAt);

    List<RunningClock> findByAllianceAndState(UUID alliance, RunningClock.State state);

    List<RunningClock> findByReferenceOrderByStartedAtAscIdAsc(String reference);
}
