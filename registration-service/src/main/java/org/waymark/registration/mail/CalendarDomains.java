package org.waymark.registration.mail;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Under which domain the UIDs of calendar entries are made. A registration keeps the one that held when it was entered,
 * whatever the site is called later: under another UID a calendar would show the same place twice.
 *
 * @param known each domain that this site has had, with the time since when
 */
record CalendarDomains(List<Since> known) {

    /** Before domains were noted. */
    private static final String FIRST = "waymark";

    String at(Instant entered) {
        return known.stream()
                .filter(one -> !one.since().isAfter(entered))
                .max(Comparator.comparing(Since::since))
                .map(Since::domain)
                .orElse(FIRST);
    }

    /** A domain, and since when it holds. */
    record Since(String domain, Instant since) {}
}
