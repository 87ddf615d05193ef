package org.waymark.registration.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.waymark.defaults.constraint.MalformedAddress;
import org.waymark.registration.attendee.Post;

/**
 * Why a letter did not leave.
 *
 * @param code of the server's reply; null where it did not come to one
 * @param sentence of the server, which may name the person; null without one
 */
record Failure(Kind kind, @Nullable Integer code, @Nullable String sentence) {

    /** What follows from it. */
    enum Kind {
        /** The letter will never be taken: it is given up. */
        FINAL,
        /** It may be taken later: it is tried again. */
        PASSING,
        /** The server takes nothing from us: letters wait, and somebody has to look. */
        OURS
    }

    private static final int LONGEST = 500;

    /** Sign in first, a weak mechanism, wrong credentials, encryption needed (RFC 4954). */
    private static final Set<Integer> SIGN_IN = Set.of(530, 534, 535, 538);

    private static final Pattern ENHANCED = Pattern.compile("\\b[245]\\.\\d{1,3}\\.\\d{1,3}\\b");

    static Failure of(Exception e) {
        return switch (e) {
            case AuthenticationFailedException login -> new Failure(Kind.OURS, 535, login.getMessage());
            case UnreachableAddress unreachable -> new Failure(Kind.FINAL, null, unreachable.getMessage());
            case MalformedAddress malformed -> new Failure(Kind.FINAL, null, malformed.getMessage());
            case MessagingException mail -> of(mail);
            default -> new Failure(Kind.PASSING, null, null);
        };
    }

    /** Where the server has said something of the recipient, that counts, else what it said of the sender or the letter. */
    private static Failure of(MessagingException e) {
        for (Exception next = e; next instanceof MessagingException mail; next = mail.getNextException()) {
            if (next instanceof SMTPAddressFailedException recipient) {
                return of(recipient.getReturnCode(), recipient.getMessage());
            }
        }
        for (Exception next = e; next instanceof MessagingException mail; next = mail.getNextException()) {
            if (next instanceof SMTPSenderFailedException sender) {
                return new Failure(
                        sender.getReturnCode() >= 500 ? Kind.OURS : Kind.PASSING,
                        sender.getReturnCode(),
                        sender.getMessage());
            }
            if (next instanceof SMTPSendFailedException letter) {
                return of(letter.getReturnCode(), letter.getMessage());
            }
        }
        return new Failure(Kind.PASSING, null, null);
    }

    private static Failure of(int code, @Nullable String sentence) {
        if (SIGN_IN.contains(code)) {
            return new Failure(Kind.OURS, code, sentence);
        }
        return new Failure(code >= 500 ? Kind.FINAL : Kind.PASSING, code, sentence);
    }

    /** The server's sentence in one line of bounded length. */
    @Override
    public @Nullable String sentence() {
        if (sentence == null) {
            return null;
        }
        String line = sentence.strip().replaceAll("\\s+", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }

    Post.Trouble trouble(Instant at) {
        return new Post.Trouble(code, sentence(), at);
    }

    /** Code and enhanced status, which name nobody (RFC 3463). */
    String status() {
        Matcher enhanced = ENHANCED.matcher(sentence == null ? "" : sentence);
        String more = enhanced.find() ? " " + enhanced.group() : "";
        return code == null ? "no reply" : code + more;
    }

    /** Without what the server said. */
    @Override
    public String toString() {
        return "Failure[" + kind + ", " + status() + "]";
    }
}
