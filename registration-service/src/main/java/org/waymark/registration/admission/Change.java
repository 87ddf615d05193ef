package org.waymark.registration.admission;

/**
 * One registration's new standing.
 *
 * @param number counts the ledger's changes; a later change of the same registration has a higher one
 * @param position in the waiting list at that moment, 0 for those who do not wait
 */
public record Change(long number, RegistrationId registration, String category, Status status, int position) {}
