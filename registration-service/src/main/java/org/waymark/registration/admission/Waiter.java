package org.waymark.registration.admission;

/**
 * One entry of the waiting list; its place in the list is its rank.
 *
 * @param priority those with a higher one are before all with a lower one; 0 unless the host gives it
 * @param proven whether the person has shown that the address is theirs
 */
public record Waiter(RegistrationId registration, String category, int priority, boolean proven) {

    Waiter withCategory(String other) {
        return new Waiter(registration, other, priority, proven);
    }
}
