package org.waymark.gateway.problem;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.StringUtils;

/**
 * Everything that the gateway says no to. The code is the last segment of the problem's type and the key of the page's
 * messages; the sentence is for programs and their writers.
 */
public enum Problem {
    BAD_REQUEST(400, "The request is not well-formed."),
    SIGN_IN_FAILED(400, "The sign-in did not come to an end. Start it again."),
    CROSS_SITE(403, "The request comes from another site. Changes are only taken from pages of this site."),
    NOT_FOUND(404, "There is nothing at this address."),
    METHOD_NOT_ALLOWED(405, "This address does not know the method."),
    REQUEST_SLOW(408, "The request's body did not arrive in time."),
    TOO_LARGE(413, "The request's body is larger than this address takes."),
    ADDRESS_TOO_LONG(414, "The address is longer than 8 KB."),
    TOO_MANY_REQUESTS(429, "That was too often for now. Retry-After says in how many seconds it works again."),
    HEADERS_TOO_LARGE(431, "The request's header fields are larger than 16 KB."),
    UNEXPECTED(500, "Something went wrong on our side. It is noted under the request's id."),
    EVENT_AWAY(503, "Series and editions are away at the moment. The rest works; try again in a moment."),
    EVENT_SLOW(
            504, "Series and editions did not answer in time. See whether a change arrived before sending it again."),
    REGISTRATION_AWAY(503, "Registration is away at the moment. The rest works; try again in a moment."),
    REGISTRATION_SLOW(
            504, "Registration did not answer in time. See whether a change arrived before sending it again."),
    CONTENT_AWAY(503, "Trails and materials are away at the moment. The rest works; try again in a moment."),
    CONTENT_SLOW(
            504, "Trails and materials did not answer in time. See whether a change arrived before sending it again."),
    SIGN_IN_AWAY(503, "Sign-in is away at the moment. Public pages work; try again in a moment.");

    private final HttpStatus status;
    private final String sentence;

    Problem(int status, String sentence) {
        this.status = HttpStatus.valueOf(status);
        this.sentence = sentence;
    }

    /** The problem for an error that comes with nothing but a status. */
    static Problem of(HttpStatusCode status) {
        if (!status.is4xxClientError()) {
            return UNEXPECTED;
        }
        return Arrays.stream(values())
                .filter(problem -> problem.status == status)
                .findFirst()
                .orElse(BAD_REQUEST);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    HttpStatus status() {
        return status;
    }

    String title() {
        return StringUtils.capitalize(code().replace('-', ' '));
    }

    String sentence() {
        return sentence;
    }
}
