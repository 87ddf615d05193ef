package org.waymark.registration.ledger;

import org.waymark.defaults.problem.Unprocessable;

/** The same {@code Idempotency-Key} came with another wish. */
public final class KeyReused extends Unprocessable {

    private static final long serialVersionUID = 1L;

    KeyReused() {
        super(
                "idempotency-key-reused",
                "This Idempotency-Key was used for another registration. Send a new key with a new wish.");
    }
}
