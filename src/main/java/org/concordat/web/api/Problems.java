package org.concordat.web.api;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.concordat.alliance.DecisionTables.NoRule;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.TooFar;
import org.concordat.alliance.Unknown;
import org.concordat.alliance.sealing.NotSealedYet;
import org.concordat.vault.Erased;
import org.concordat.web.Mistyped;
import org.concordat.web.UnfitText;
import org.concordat.web.log.BrokenOff;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Answers every failure with a problem document (RFC 9457) that repeats nothing of what was sent. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice("org.concordat.web.api")
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private static final String UNKNOWN = "There is no such thing, or you may not know of it.";

    private record Answer<E>(Class<E> failure, Function<E, ProblemDetail> problem) {

        Stream<ProblemDetail> to(Throwable thrown) {
            return failure.isInstance(thrown) ? Stream.of(problem.apply(failure.cast(thrown))) : Stream.empty();
        }
    }

    private static final List<Answer<?>> ANSWERS = List.of(
            new Answer<>(Rejected.class, each -> refused(each.status(), each)),
            new Answer<>(Refusal.class, each -> refused(HttpStatus.BAD_REQUEST, each)),
            new Answer<>(Unknown.class, each -> problem(HttpStatus.NOT_FOUND, UNKNOWN)),
            new Answer<>(
                    AccessDeniedException.class,
                    each -> problem(HttpStatus.FORBIDDEN, "Your roles do not allow this.")),
            new Answer<>(
                    HttpMessageNotReadableException.class,
                    each -> refused(HttpStatus.BAD_REQUEST, new Refusal("body", "must be a JSON object"))),
            new Answer<>(MethodArgumentTypeMismatchException.class, Problems::mistyped),
            new Answer<>(ErrorResponse.class, ErrorResponse::getBody),
            new Answer<>(
                    RequestRejectedException.class,
                    each -> problem(HttpStatus.BAD_REQUEST, "The request is not well formed.")),
            new Answer<>(
                    ConcurrencyFailureException.class,
                    each -> problem(HttpStatus.CONFLICT, "Somebody else acted at the same moment; look again.")),
            new Answer<>(DataIntegrityViolationException.class, Problems::notKept),
            new Answer<>(Erased.class, each -> problem(HttpStatus.GONE, each.getMessage() + ".")),
            new Answer<>(NoRule.class, Problems::unanswered),
            new Answer<>(NotSealedYet.class, each -> problem(HttpStatus.CONFLICT, each.getMessage())),
            new Answer<>(TooFar.class, each -> problem(HttpStatus.CONFLICT, "It has come too far for this already.")));

    /** The first cause that has a meaning decides: the engine wraps what a step of a process refuses. */
    @ExceptionHandler
    ProblemDetail answer(Exception failure) {
        return Stream.<Throwable>iterate(failure, each -> each != null, Throwable::getCause)
                .flatMap(each ->
                        ANSWERS.stream().flatMap(answer -> answer.to(each)).limit(1))
                .findFirst()
                .orElseGet(() -> unexpected(failure));
    }

    /** What has been sent already cannot be called a problem any more; the server cuts the connection. */
    @ExceptionHandler
    void breakOff(BrokenOff broken) {
        throw broken;
    }

    /** An id that is none names nothing; what is asked for by name can be corrected. */
    private static ProblemDetail mistyped(MethodArgumentTypeMismatchException mismatch) {
        return mismatch.getParameter().hasParameterAnnotation(RequestParam.class)
                ? refused(HttpStatus.BAD_REQUEST, Mistyped.refusal(mismatch))
                : problem(HttpStatus.NOT_FOUND, UNKNOWN);
    }

    private static ProblemDetail notKept(DataIntegrityViolationException failure) {
        return UnfitText.caused(failure)
                ? problem(HttpStatus.BAD_REQUEST, UnfitText.SENTENCE)
                : problem(HttpStatus.CONFLICT, "It was done already, by somebody else at the same moment; look again.");
    }

    /** Nobody who asks can mend a table, but they can tell its owner what it lacks. */
    private static ProblemDetail unanswered(NoRule lack) {
        LOG.error("A table gave no answer: {}", lack.getMessage());
        return problem(HttpStatus.INTERNAL_SERVER_ERROR, "Nothing was changed: " + lack.getMessage() + ".");
    }

    private static ProblemDetail unexpected(Exception failure) {
        LOG.error("A request failed", failure);
        return problem(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here; nothing was changed.");
    }

    private static ProblemDetail refused(HttpStatus status, Refusal refusal) {
        var problem = problem(status, refusal.getMessage());
        problem.setProperty("field", refusal.field());
        problem.setProperty("rule", refusal.rule());
        return problem;
    }

    private static ProblemDetail problem(HttpStatus status, String detail) {
        return ProblemDetail.forStatusAndDetail(status, detail);
    }
}
