package org.waymark.registration.ledger;

import java.util.concurrent.CompletableFuture;
import org.waymark.registration.admission.Answer;

/** A submission and where its answer is awaited. */
record Ticket(Submission submission, CompletableFuture<Answer> answer) {

    Ticket(Submission submission) {
        this(submission, new CompletableFuture<>());
    }
}
