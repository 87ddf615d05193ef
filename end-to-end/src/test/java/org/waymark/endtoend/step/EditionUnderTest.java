package org.waymark.endtoend.step;

import java.util.concurrent.atomic.AtomicLong;

/**
 * An edition that a story has for itself, in the series of the demo data.
 *
 * @param slug the last word of its address
 */
public record EditionUnderTest(String slug) {

    private static final AtomicLong NEXT = new AtomicLong(System.currentTimeMillis());

    /** One that no other story, run or suite has. */
    public static EditionUnderTest called(String word) {
        return new EditionUnderTest(word + "-" + Long.toString(NEXT.getAndIncrement(), 36));
    }

    public String title() {
        return "Story " + slug;
    }

    public String page() {
        return "/uraia/" + slug;
    }

    public String desk() {
        return "/desk/uraia/" + slug;
    }

    public String api() {
        return "/api/series/uraia/editions/" + slug;
    }

    public String trail(String trail) {
        return api() + "/trails/" + trail;
    }
}
