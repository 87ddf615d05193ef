package org.waymark.defaults.problem;

import java.util.List;
import org.springframework.http.HttpStatus;

/**
 * Why a request is refused. Thrown anywhere on the way, told by one advice as an RFC 9457 problem of the type
 * {@code /problems/<code>}, or as a page for a browser, whose text is the message {@code problem.<code>}.
 * It is an answer and no failure, so it bears no stack trace: that would cost more than most of what it answers.
 */
public abstract sealed class Rejection extends RuntimeException
        permits Conflict,
                Invalid,
                NotAllowed,
                NotFound,
                PreconditionRequired,
                SignInRequired,
                Stale,
                TooLarge,
                Unavailable,
                Unprocessable {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String code;
    private final transient List<Object> arguments;

    Rejection(HttpStatus status, String code, String sentence, Object... arguments) {
        super(sentence, null, false, false);
        this.status = status;
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public final HttpStatus status() {
        return status;
    }

    /** The stable name of the reason, in lower case with hyphens: the problem type's last segment. */
    public final String code() {
        return code;
    }

    /** One English sentence for the person who reads the answer: what, where, what would be right. */
    public final String sentence() {
        var message = getMessage();
        return message == null ? code : message;
    }

    /** What the page's message is filled with. */
    public final List<Object> arguments() {
        return arguments;
    }

    /** A refusal is an answer, not a fault: nobody reads where it was thrown. */
    @Override
    public final synchronized Throwable fillInStackTrace() {
        return this;
    }
}
