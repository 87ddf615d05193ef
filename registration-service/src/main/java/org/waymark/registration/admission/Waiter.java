package org.waymark.registration.admission;

/** One entry of the waiting list; its place in the list is its rank. */
public record Waiter(RegistrationId registration, String category) {}
