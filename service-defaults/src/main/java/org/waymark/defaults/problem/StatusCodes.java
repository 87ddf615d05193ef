package org.waymark.defaults.problem;

import java.util.Locale;
import org.springframework.http.HttpStatusCode;

/** Codes and sentences for refusals that come from the framework or the container, where only a status is known. */
final class StatusCodes {

    private StatusCodes() {}

    static String codeOf(HttpStatusCode status) {
        return switch (status.value()) {
            case 401 -> "sign-in-required";
            case 403 -> "not-allowed";
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 412 -> "stale";
            case 413 -> "too-large";
            case 415 -> "unsupported-media-type";
            case 428 -> "precondition-required";
            case 503 -> "unavailable";
            default -> status.is4xxClientError() ? "invalid" : "unexpected";
        };
    }

    static String sentenceOf(HttpStatusCode status) {
        return switch (codeOf(status)) {
            case "sign-in-required" -> "Sign in first, or send a valid bearer token.";
            case "not-allowed" -> "This is not yours to do.";
            case "not-found" -> "There is nothing at this address.";
            case "method-not-allowed" ->
                "This address does not take that method; the Allow header says which ones it takes.";
            case "not-acceptable" -> "This address does not answer in the form that was asked for.";
            case "stale" -> "It was changed since you read it. Read it again and send the new ETag.";
            case "too-large" -> "That is more than is taken here.";
            case "unsupported-media-type" ->
                "This address does not take a body of that type; the Accept headers say which ones it takes.";
            case "precondition-required" -> "Say which version you change: send the ETag that you read as If-Match.";
            case "unavailable" -> "Something that is needed is away at the moment. Try again in a little while.";
            case "invalid" -> "The request cannot be understood.";
            default -> "Something went wrong on our side. It has been noted.";
        };
    }

    static String titleOf(String code) {
        var words = code.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
