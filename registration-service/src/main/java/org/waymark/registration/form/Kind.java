package org.waymark.registration.form;

/** What sort of answer a question takes. */
public enum Kind {
    SHORT_TEXT(200),
    LONG_TEXT(4000),
    NUMBER(30),
    CHOICE(60),
    CHOICES(60),
    CHECKBOX(5),
    DATE(10),

    /** Dietary or accessibility needs: for the host's eyes only, never required, and kept for the shortest time. */
    NEEDS(1000);

    private final int longest;

    Kind(int longest) {
        this.longest = longest;
    }

    /** Characters that an answer may have. */
    public int longest() {
        return longest;
    }

    public boolean hasOptions() {
        return this == CHOICE || this == CHOICES;
    }

    /** Whether an answer is typed, and not chosen or ticked. */
    public boolean isTyped() {
        return !hasOptions() && this != CHECKBOX;
    }

    /** Whether anything may be typed. */
    boolean isText() {
        return this == SHORT_TEXT || this == LONG_TEXT || this == NEEDS;
    }

    boolean isOfSeveralLines() {
        return this == LONG_TEXT || this == NEEDS;
    }
}
