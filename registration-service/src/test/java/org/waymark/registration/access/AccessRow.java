package org.waymark.registration.access;

import java.util.Arrays;
import java.util.List;
import org.waymark.registration.Api.Reply;

/**
 * One endpoint.
 *
 * @param mapping method and pattern, as the service maps them
 * @param expected statuses, in the order of {@link AccessMatrixTest#CALLERS}
 */
record AccessRow(String mapping, Call call, List<Integer> expected) {

    /** A request with these headers, alike for every caller. */
    interface Call {
        Reply as(String... headers);
    }

    /**
     * @param expected statuses with blanks between: anonymous, attendee, publisher of another city, organiser of another
     *     city, the edition's host, the series' office
     */
    static AccessRow row(String mapping, String expected, Call call) {
        return new AccessRow(
                mapping,
                call,
                Arrays.stream(expected.split(" ")).map(Integer::valueOf).toList());
    }
}
