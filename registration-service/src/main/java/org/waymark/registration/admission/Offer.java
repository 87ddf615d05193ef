package org.waymark.registration.admission;

import java.time.Instant;

/** A place that is held for somebody until they accept it. */
public record Offer(RegistrationId registration, String category, Instant until) {}
