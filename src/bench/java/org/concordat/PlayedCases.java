package org.concordat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.concordat.conflict.LinkOffice;
import org.concordat.notice.MailRound;
import org.springframework.context.ApplicationContext;

/**
 * Cases that are really played to their end in the running application, one of each kind. Everybody opens the case file
 * of a task before they complete it, and those whom a case concerns look at its page when it is over.
 */
public final class PlayedCases {

    /** How a case goes, and how many of a hundred go like that. The shares are assumed; no alliance publishes any. */
    public enum Kind {
        DISMISSED(35) {
            @Override
            String play(PlayedCases cases, Cast cast) {
                return cases.isDismissed(cast);
            }
        },
        WITHDRAWN(34) {
            @Override
            String play(PlayedCases cases, Cast cast) {
                return cases.isWithdrawn(cast);
            }
        },
        SETTLED_IN_TALKS(19) {
            @Override
            String play(PlayedCases cases, Cast cast) {
                return cases.isSettledInTalks(cast);
            }
        },
        SETTLED_IN_MEDIATION(5) {
            @Override
            String play(PlayedCases cases, Cast cast) {
                return cases.isSettledInMediation(cast);
            }
        },
        INVESTIGATED(1) {
            @Override
            String play(PlayedCases cases, Cast cast) {
                return cases.isInvestigated(cast);
            }
        },
        RESOLVED_IN_COMMITTEE(1) {
            @Override
            String play(PlayedCases cases, Cast cast) {
                return cases.isResolvedInCommittee(cast);
            }
        },
        DECIDED_BY_BOARD(1) {
            @Override
            String play(PlayedCases cases, Cast cast) {
                return cases.isDecidedByBoard(cast);
            }
        },
        SANCTIONED_AND_CURED(1) {
            @Override
            String play(PlayedCases cases, Cast cast) {
                return cases.isSanctionedAndCured(cast);
            }
        },
        MERGED(2) {
            @Override
            String play(PlayedCases cases, Cast cast) {
                return cases.isMerged(cast);
            }
        },
        APPEALED(1) {
            @Override
            String play(PlayedCases cases, Cast cast) {
                return cases.isAppealed(cast);
            }
        };

        private final int share;

        Kind(int share) {
            this.share = share;
        }

        public int share() {
            return share;
        }

        abstract String play(PlayedCases cases, Cast cast);
    }

    /** A case that is over, with the alliance it was played in and the day on which it ended. */
    public record Played(Kind kind, Cast cast, String reference, LocalDate endedOn) {}

    /** What an application is made of in which cases can be played. */
    public static Class<?>[] application() {
        return new Class<?>[] {
            Concordat.class,
            TestTime.class,
            EngineRoom.class,
            Footprint.class,
            Story.class,
            SanctionActs.class,
            AppealActs.class,
            MailRound.class
        };
    }

    private final Story story;
    private final SanctionActs sanctions;
    private final AppealActs appeals;
    private final LinkOffice links;
    private final ManagementService jobs;
    private final String address;
    private final Map<String, Tasklist> signedIn = new HashMap<>();

    public PlayedCases(ApplicationContext application) {
        story = application.getBean(Story.class);
        sanctions = application.getBean(SanctionActs.class);
        appeals = application.getBean(AppealActs.class);
        links = application.getBean(LinkOffice.class);
        jobs = application.getBean(ManagementService.class);
        address = "http://localhost:" + application.getEnvironment().getRequiredProperty("local.server.port");
    }

    public Played play(Kind kind, Cast cast) {
        story.isWorkedBy(this::readsAndCompletes);
        try {
            var reference = kind.play(this, cast);
            runsOut(reference);
            List.of("auditor", "manager", "rep-hospital")
                    .forEach(each -> reads(cast.user(each), "/disputes/" + reference));
            return new Played(kind, cast, reference, story.today());
        } finally {
            story.isWorkedAsUsual();
        }
    }

    private String isDismissed(Cast cast) {
        var reference = story.aReportedDispute(cast);
        story.completes(cast.user("manager"), "assessDispute", reference, Answers.assessment("dismissed"));
        return reference;
    }

    private String isWithdrawn(Cast cast) {
        var reference = story.aDisputeToTalkAbout(cast);
        story.withdraws(cast, reference);
        return reference;
    }

    /** Two cases, of which one goes on in the other; the other is what is played on. */
    private String isMerged(Cast cast) {
        var merged = story.aReportedDispute(cast);
        var other = story.aReportedDisputeWith(cast, "clinic");
        story.as(cast.user("manager"), () -> links.merge(merged, other));
        runsOut(merged);
        story.completes(cast.user("manager"), "assessDispute", other, Answers.assessment("dismissed"));
        return other;
    }

    private String isSettledInTalks(Cast cast) {
        var reference = story.anAgreementInTalks(cast);
        var clauses = story.clauses(cast, story.today().plusDays(30));
        story.completes(cast.user("rep-hospital"), "draftSettlement", reference, Answers.draft(clauses));
        story.everybodySigns(cast, reference);
        return isKept(cast, reference);
    }

    private String isSettledInMediation(Cast cast) {
        return isKept(cast, story.aSettledDispute(cast));
    }

    private String isInvestigated(Cast cast) {
        var reference = story.mediated(cast, story.anInvestigatedDispute(cast));
        story.holdsSession(cast, reference, "agreement");
        story.drafts(cast, reference, story.clauses(cast, story.today().plusDays(30)));
        story.everybodySigns(cast, reference);
        return isKept(cast, reference);
    }

    private String isResolvedInCommittee(Cast cast) {
        var reference = story.aProposedResolution(cast);
        story.answersResolution(cast, reference, "hospital", "accepted");
        story.answersResolution(cast, reference, "insurer", "accepted");
        story.runsJobs(reference);
        return isKept(cast, reference);
    }

    private String isDecidedByBoard(Cast cast) {
        var reference = story.aMotion(cast);
        for (var member : List.of("clinic", "physicians", "county")) {
            if (story.waitingTasks(reference).contains("castBallot")) {
                story.votes(cast, reference, member, "yes");
            }
        }
        story.runsJobs(reference);
        return isKept(cast, reference);
    }

    private String isSanctionedAndCured(Cast cast) {
        var reference = sanctions.aReportedMilestone(cast);
        sanctions.verifies(cast, reference, "reached");
        sanctions.reports(cast, reference);
        sanctions.verifies(cast, reference, "reached");
        return reference;
    }

    private String isAppealed(Cast cast) {
        var reference = appeals.aHeardWarning(cast);
        appeals.decides(cast, "executive", reference, "reversed");
        return reference;
    }

    private String isKept(Cast cast, String reference) {
        story.completes(cast.user("rep-insurer"), "reportFulfilment", reference, Answers.fulfilment(story.today()));
        story.completes(cast.user("compliance"), "verifyFulfilment", reference, Answers.verification("kept"));
        return reference;
    }

    private void readsAndCompletes(String username, Task task, Map<String, Object> answers) {
        reads(username, "/case-file?task=" + task.getId());
        story.submits(username, task, answers);
    }

    private void reads(String username, String page) {
        var answer = signedIn.computeIfAbsent(username, each -> Tasklist.signIn(address, each, Story.PASSWORD))
                .get(page);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(username + " was answered " + answer.statusCode() + " by " + page);
        }
    }

    /** Time goes on until nothing of the case is left to happen by itself. */
    private void runsOut(String reference) {
        story.runsJobs(reference);
        for (var next = nextTimer(reference); next.isPresent(); next = nextTimer(reference)) {
            TestTime.passTo(next.get().getDuedate().toInstant());
            jobs.executeJob(next.get().getId());
            story.runsJobs(reference);
        }
        if (!story.processesOf(reference).isEmpty()) {
            throw new IllegalStateException("Not over: " + story.waitingTasks(reference) + " in " + reference);
        }
    }

    private Optional<Job> nextTimer(String reference) {
        return story.processesOf(reference).stream()
                .flatMap(process -> jobs.createJobQuery().processInstanceId(process.getId()).list().stream())
                .min(Comparator.comparing(Job::getDuedate));
    }
}
