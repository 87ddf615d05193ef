package org.waymark.registration.attendee;

import java.time.Instant;
import java.util.List;

/** The outcomes of one commit, kept in the ledger until the registrations say the same. */
public record Batch(Instant at, List<Decided> decided) {}
