package org.waymark.registration.desk;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.registration.admission.Ledger;
import org.waymark.registration.admission.Waiter;
import org.waymark.registration.attendee.Registration;
import org.waymark.registration.register.Details;

/**
 * What the host has typed for one registration: {@code category}, {@code priority}, {@code name}, {@code organisation},
 * {@code country}, {@code language}, and a reason for each deed, {@code <deed>Reason}. Before anything is typed, what is
 * known.
 */
public record DeedForm(Map<String, String> fields) {

    private static final int LONGEST_REASON = 1000;
    private static final int HIGHEST_PRIORITY = 100;

    static DeedForm of(Registration registration, Ledger ledger) {
        return new DeedForm(known(registration, ledger));
    }

    /** What is known, and over it what was typed. */
    static DeedForm typed(Map<String, String> fields, Registration registration, Ledger ledger) {
        Map<String, String> all = known(registration, ledger);
        all.putAll(fields);
        return new DeedForm(all);
    }

    public String field(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    static String reasonOf(Deed deed) {
        return deed.wire() + "Reason";
    }

    String reason(Deed deed) {
        return field(reasonOf(deed));
    }

    boolean isReasonTooLong(Deed deed) {
        return reason(deed).length() > LONGEST_REASON;
    }

    /** From 0 to 100; null for anything else. */
    @Nullable Integer priority() {
        String typed = field("priority");
        return typed.matches("\\d{1,3}") && Integer.parseInt(typed) <= HIGHEST_PRIORITY ? Integer.valueOf(typed) : null;
    }

    Details details() {
        return new Details(field("name"), field("organisation"), field("country"), field("language"));
    }

    private static Map<String, String> known(Registration registration, Ledger ledger) {
        int priority = ledger.waiter(registration.id()).map(Waiter::priority).orElse(0);
        return new HashMap<>(Map.of(
                "name", registration.person().name(),
                "organisation", registration.person().organisation(),
                "country", registration.person().country(),
                "language", registration.language(),
                "priority", String.valueOf(priority)));
    }

    /** Says nothing about the person, so that no log line does. */
    @Override
    public String toString() {
        return "DeedForm[…]";
    }
}
