package org.waymark.registration.spreadsheet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What stands between two cells of a line of text. */
public enum Separator {
    COMMA(','),
    SEMICOLON(';'),
    TAB('\t'),
    BAR('|');

    private final char mark;

    Separator(char mark) {
        this.mark = mark;
    }

    public char mark() {
        return mark;
    }

    /** The word for it in parameters. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one at which a spreadsheet splits in countries of this language: where a comma stands within numbers, it is not the comma. */
    public static Separator of(Locale language) {
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? COMMA : SEMICOLON;
    }

    public static Optional<Separator> ofWire(String word) {
        return Arrays.stream(values()).filter(one -> one.wire().equals(word)).findFirst();
    }

    static boolean isOne(int letter) {
        return Arrays.stream(values()).anyMatch(one -> one.mark == letter);
    }
}
