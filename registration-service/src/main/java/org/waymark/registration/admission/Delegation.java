package org.waymark.registration.admission;

import org.waymark.defaults.time.RelativeDate;

/**
 * Places that a city or body fills with names of its own. Until the deadline they are its, filled or not, and count
 * for its category; those that are empty then are everybody's.
 *
 * @param places in all, the filled ones included
 * @param filled places that somebody named has
 */
public record Delegation(String id, String category, int places, int filled, RelativeDate until) {

    Delegation withFilled(int number) {
        return new Delegation(id, category, places, number, until);
    }
}
