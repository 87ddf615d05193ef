package org.waymark.defaults.problem;

import com.mongodb.MongoException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriUtils;
import org.waymark.defaults.log.RouteTemplate;
import org.waymark.defaults.page.ServletFrame;
import tools.jackson.core.JacksonException;

/** The one place where a refusal or a failure becomes an answer: RFC 9457 for the API, a friendly page for a browser. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final MessageSource messages;
    private final ServletFrame frame;

    ProblemAdvice(MessageSource messages, ServletFrame frame) {
        this.messages = messages;
        this.frame = frame;
    }

    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void nobodyListensAnyMore() {}

    @ExceptionHandler(Exception.class)
    Object tell(Exception e, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        var rejection = rejection(e);
        if (rejection instanceof SignInRequired && Browsers.asksForPage(request) && "GET".equals(request.getMethod())) {
            var signIn =
                    new RedirectView("/sign-in?to=" + UriUtils.encodeQueryParam(here(request), StandardCharsets.UTF_8));
            signIn.setStatusCode(HttpStatus.SEE_OTHER);
            return new ModelAndView(signIn);
        }
        if (rejection != null) {
            return answer(Problem.of(rejection), request, response, locale);
        }
        if (e instanceof ErrorResponse told) {
            return answer(Problem.of(told.getStatusCode(), told.getHeaders()), request, response, locale);
        }
        LOG.error("{} {} failed", request.getMethod(), RouteTemplate.of(request), e);
        return answer(Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, HttpHeaders.EMPTY), request, response, locale);
    }

    private static @Nullable Rejection rejection(Exception e) {
        return switch (e) {
            case Rejection rejection -> rejection;
            case MethodArgumentNotValidException invalid -> Problems.of(invalid.getBindingResult());
            case BindException invalid -> Problems.of(invalid.getBindingResult());
            case HandlerMethodValidationException invalid -> Problems.of(invalid);
            case ConstraintViolationException invalid -> Problems.of(invalid);
            case TypeMismatchException mismatch -> Problems.of(mismatch);
            case HttpMessageNotReadableException unreadable
            when unreadable.getRootCause() instanceof TooLarge large -> large;
            case HttpMessageNotReadableException unreadable -> Problems.of(unreadable);
            case JacksonException unreadable -> Problems.of(unreadable);
            case MultipartException form -> ContainerLimits.refusal(form);
            case RequestRejectedException unsafe ->
                new Invalid("", "The name of a field or of a header has characters that none may have");
            case InvalidParameterException form -> ContainerLimits.refusal(form);
            case AuthenticationServiceException away -> new Unavailable("the identity provider");
            case RuntimeException failure when failure.getCause() instanceof TooLarge large -> large;
            case MongoException away when MongoFailures.isAway(away) -> new Unavailable("the store");
            default -> null;
        };
    }

    /** The problem as a program or a person reads it. */
    Object answer(Problem problem, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        if (!Browsers.asksForPage(request)) {
            return ResponseEntity.status(problem.status())
                    .headers(problem.headers())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem.detail(Browsers.path(request)));
        }
        frame.draw(request, response);
        problem.headers().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        var page = new ModelAndView("waymark/problem");
        page.setStatus(problem.status());
        page.addObject("status", problem.status().value());
        page.addObject("code", problem.code());
        page.addObject("detail", problem.sentence(messages, locale));
        page.addObject("errors", problem.errors());
        return page;
    }

    private static String here(HttpServletRequest request) {
        var query = request.getQueryString();
        return Browsers.path(request) + (query == null ? "" : "?" + query);
    }
}
