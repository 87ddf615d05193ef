package org.waymark.defaults.outbox;

import java.util.List;

/** Sends messages in their order; returns when the broker has them all. */
@FunctionalInterface
interface Sender {

    /**
     * Sends all of them.
     *
     * @throws SendFailed when the broker did not acknowledge one; it may have some of them
     */
    void send(List<OutboxMessage> messages) throws SendFailed;

    /** The broker is away, or refuses. */
    final class SendFailed extends Exception {

        private static final long serialVersionUID = 1L;

        SendFailed(Throwable cause) {
            super(cause);
        }
    }
}
