package org.waymark.registration.mail;

import jakarta.mail.MessagingException;

/** The mail server cannot be told an address. */
final class UnreachableAddress extends MessagingException {

    private static final long serialVersionUID = 1L;

    UnreachableAddress() {
        super("The mail server does not offer SMTPUTF8");
    }
}
