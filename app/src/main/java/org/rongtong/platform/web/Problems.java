package org.rongtong.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.rongtong.kernel.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Pages for what went wrong: they say what, and what can be done now, never how the inside looks. */
@Controller
@ControllerAdvice
class Problems implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final Set<Integer> NAMED = Set.of(400, 404, 405, 413, 415);

    @ExceptionHandler(NotFound.class)
    ModelAndView notFound(NotFound notFound, HttpServletResponse response) {
        response.setStatus(404);
        return page(404, notFound.next(), "");
    }

    /** The store cannot be reached; nobody's fault on this side of the page. */
    @ExceptionHandler({DataAccessResourceFailureException.class, CannotCreateTransactionException.class})
    ModelAndView storeAway(RuntimeException problem, HttpServletResponse response) {
        response.setStatus(503);
        response.setHeader(HttpHeaders.RETRY_AFTER, "60");
        return page(503, Message.of("platform.problem.503.next"), reference(problem));
    }

    @RequestMapping("/error")
    ModelAndView problem(HttpServletRequest request, HttpServletResponse response) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        int named = NAMED.contains(status) ? status : status < 500 ? 400 : 500;
        response.setStatus(status);
        return page(
                named,
                Message.of("platform.problem." + named + ".next"),
                named == 500 ? reference(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION)) : "");
    }

    private static ModelAndView page(int status, Message next, String reference) {
        return new ModelAndView("platform/problem", Map.of("status", status, "next", next, "reference", reference));
    }

    /** A number by which the operator finds the cause in the log. */
    private static String reference(@Nullable Object cause) {
        String reference =
                String.format(Locale.ROOT, "%08X", ThreadLocalRandom.current().nextInt());
        LOG.error("reference {}", reference, cause instanceof Throwable problem ? problem : null);
        return reference;
    }
}
