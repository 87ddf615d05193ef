package org.waymark.registration.invitation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.registration.guestlist.GuestList;
import org.waymark.registration.guestlist.ListReport;
import org.waymark.registration.invitation.Importer.Outcome;

/**
 * What came of a list, or would.
 *
 * @param invited how many have an invitation now that had none
 * @param changed whose open invitation says something else now
 * @param unchanged who had been invited like this already
 * @param list how it was understood
 * @param people whom it is about, before it is done
 */
record InvitationReport(
        int invited,
        int changed,
        int unchanged,
        ListReport list,
        @Nullable List<Person> people) {

    static InvitationReport of(GuestList list, Importer.Plan plan) {
        return new InvitationReport(
                plan.count(Outcome.INVITED),
                plan.count(Outcome.CHANGED),
                plan.count(Outcome.UNCHANGED),
                ListReport.of(list, plan.bad()),
                plan.steps().stream().map(Person::of).toList());
    }

    static InvitationReport of(GuestList list, Importer.Plan plan, Map<Outcome, Long> done) {
        return new InvitationReport(
                done.getOrDefault(Outcome.INVITED, 0L).intValue(),
                done.getOrDefault(Outcome.CHANGED, 0L).intValue(),
                done.getOrDefault(Outcome.UNCHANGED, 0L).intValue(),
                ListReport.of(list, plan.bad()),
                null);
    }

    /** Somebody, as they would be asked. */
    record Person(
            long line, String name, String email, @Nullable String category, String language, String outcome) {

        static Person of(Importer.Step step) {
            Guest guest = step.guest();
            return new Person(
                    step.person().line(),
                    guest.name(),
                    guest.email(),
                    guest.category(),
                    guest.language(),
                    step.outcome().wire());
        }

        /** Says nothing about the person. */
        @Override
        public String toString() {
            return "Person[" + line + "]";
        }
    }
}
