package org.waymark.registration.admission;

import java.util.List;

/**
 * What a ledger makes of a batch of requests.
 *
 * @param ledger the next state; the very same one where nothing changed
 * @param answers one for each request, in their order
 * @param changes of standings, those promoted included, in the order in which they came about
 */
public record Decision(Ledger ledger, List<Answer> answers, List<Change> changes) {}
