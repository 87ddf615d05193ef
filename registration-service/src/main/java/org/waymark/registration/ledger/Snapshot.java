package org.waymark.registration.ledger;

import org.waymark.registration.admission.Ledger;
import org.waymark.registration.attendee.Batch;

/**
 * A ledger as it was read.
 *
 * @param batch the outcomes of its last commit, of which the registrations may not know yet
 */
record Snapshot(Ledger ledger, Batch batch) {}
