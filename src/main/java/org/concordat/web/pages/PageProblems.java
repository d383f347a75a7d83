package org.concordat.web.pages;

import jakarta.servlet.http.HttpServletResponse;
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
import org.springframework.ui.Model;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Says in plain words why a page cannot be shown. */
@ControllerAdvice(basePackageClasses = PageProblems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageProblems {

    private static final Logger LOG = LoggerFactory.getLogger(PageProblems.class);

    @ExceptionHandler(Unknown.class)
    String unknown(Model model, HttpServletResponse response) {
        return problem(
                "There is no such page, or it is not yours to see.", HttpServletResponse.SC_NOT_FOUND, model, response);
    }

    /** An id in an address that is none names nothing; what is asked for by name can be corrected. */
    @ExceptionHandler
    String mistyped(MethodArgumentTypeMismatchException mismatch, Model model, HttpServletResponse response) {
        return mismatch.getParameter().hasParameterAnnotation(RequestParam.class)
                ? refused(Mistyped.refusal(mismatch), model, response)
                : unknown(model, response);
    }

    @ExceptionHandler
    String missing(MissingServletRequestParameterException lack, Model model, HttpServletResponse response) {
        return refused(new Refusal(lack.getParameterName(), "must not be missing"), model, response);
    }

    /** What has been sent already cannot be replaced by a page any more; the server cuts the connection. */
    @ExceptionHandler
    void breakOff(BrokenOff broken) {
        throw broken;
    }

    @ExceptionHandler
    String refused(Refusal refusal, Model model, HttpServletResponse response) {
        var sentence = "This cannot be accepted. " + refusal.getMessage() + ".";
        return problem(sentence, HttpServletResponse.SC_BAD_REQUEST, model, response);
    }

    /** Nobody who asks can mend a table, but they can tell its owner what it lacks. */
    @ExceptionHandler
    String unanswered(NoRule lack, Model model, HttpServletResponse response) {
        LOG.error("A table gave no answer: {}", lack.getMessage());
        return problem(
                "Nothing was changed, because a table of rules gives no answer. Tell its owner: " + lack.getMessage()
                        + ".",
                HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
                model,
                response);
    }

    @ExceptionHandler
    String notKept(DataIntegrityViolationException failure, Model model, HttpServletResponse response) {
        return UnfitText.caused(failure)
                ? problem(UnfitText.SENTENCE, HttpServletResponse.SC_BAD_REQUEST, model, response)
                : tooLate(model, response);
    }

    @ExceptionHandler({ConcurrencyFailureException.class, TooFar.class})
    String tooLate(Model model, HttpServletResponse response) {
        return problem(
                "Somebody else was faster. Go back, load the page again and see what has changed.",
                HttpServletResponse.SC_CONFLICT,
                model,
                response);
    }

    @ExceptionHandler
    String notSealedYet(NotSealedYet early, Model model, HttpServletResponse response) {
        return problem(String.valueOf(early.getMessage()), HttpServletResponse.SC_CONFLICT, model, response);
    }

    @ExceptionHandler
    String erased(Erased erased, Model model, HttpServletResponse response) {
        return problem(erased.getMessage() + ".", HttpServletResponse.SC_GONE, model, response);
    }

    @ExceptionHandler
    String unreadable(MultipartException e, Model model, HttpServletResponse response) {
        return problem(
                "What was sent could not be read. Go back, load the page again and send it once more.",
                HttpServletResponse.SC_BAD_REQUEST,
                model,
                response);
    }

    @ExceptionHandler
    String tooLarge(MaxUploadSizeExceededException e, Model model, HttpServletResponse response) {
        return problem(
                "The document is larger than 10 MB. Split it, or file a smaller copy.",
                HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                model,
                response);
    }

    private static String problem(String sentence, int status, Model model, HttpServletResponse response) {
        response.setStatus(status);
        model.addAttribute("sentence", sentence);
        return "problem";
    }
}
