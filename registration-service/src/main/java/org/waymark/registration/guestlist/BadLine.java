package org.waymark.registration.guestlist;

/**
 * A line that cannot be taken; the others are not touched by it.
 *
 * @param line as a text editor or a spreadsheet counts
 * @param field where the mistake is
 * @param value what was there, where that helps
 */
public record BadLine(long line, Problem problem, Field field, String value) {

    /** Says nothing of what was there. */
    @Override
    public String toString() {
        return "BadLine[" + line + ", " + problem + "]";
    }
}
