package org.waymark.event.series;

import org.waymark.defaults.problem.Conflict;

/** There is a series of that slug already. */
public final class SeriesTaken extends Conflict {

    private static final long serialVersionUID = 1L;

    SeriesTaken() {
        super("series-taken", "There is a series of that slug already.");
    }
}
