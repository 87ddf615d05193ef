package org.waymark.defaults.problem;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** What is told, before it is known to whom. */
record Problem(
        HttpStatusCode status,
        HttpHeaders headers,
        String code,
        String sentence,
        List<Object> arguments,
        List<FieldError> errors) {

    static Problem of(Rejection rejection) {
        var headers = new HttpHeaders();
        if (rejection instanceof SignInRequired) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (rejection instanceof Unavailable) {
            headers.set(HttpHeaders.RETRY_AFTER, "5");
        }
        var errors = rejection instanceof Invalid invalid ? invalid.errors() : List.<FieldError>of();
        return new Problem(
                rejection.status(), headers, rejection.code(), rejection.sentence(), rejection.arguments(), errors);
    }

    static Problem of(HttpStatusCode status, HttpHeaders headers) {
        return new Problem(
                status, headers, StatusCodes.codeOf(status), StatusCodes.sentenceOf(status), List.of(), List.of());
    }

    ProblemDetail detail(String path) {
        var detail = ProblemDetail.forStatusAndDetail(status, sentence);
        detail.setType(URI.create("/problems/" + code));
        detail.setTitle(StatusCodes.titleOf(code));
        detail.setInstance(URI.create(path));
        if (!errors.isEmpty()) {
            detail.setProperty("errors", errors);
        }
        return detail;
    }

    String sentence(MessageSource messages, Locale locale) {
        var text = messages.getMessage("problem." + code, arguments.toArray(), sentence, locale);
        return text == null ? sentence : text;
    }
}
