package org.waymark.defaults.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the container sends what never reached a controller; told like everything else. */
@Controller
class ErrorPage implements ErrorController {

    static final String PATH = "/error";

    private final ProblemAdvice advice;

    ErrorPage(ProblemAdvice advice) {
        this.advice = advice;
    }

    @RequestMapping(PATH)
    Object tell(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        if (request.getAttribute(Refusals.REFUSAL) instanceof Exception refusal) {
            return advice.tell(refusal, request, response, locale);
        }
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception e) {
            return advice.tell(unwrapped(e), request, response, locale);
        }
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.valueOf(code)
                : HttpStatus.NOT_FOUND;
        return advice.answer(Problem.of(status, HttpHeaders.EMPTY), request, response, locale);
    }

    private static Exception unwrapped(Exception e) {
        return e.getCause() instanceof Rejection rejection ? rejection : e;
    }
}
