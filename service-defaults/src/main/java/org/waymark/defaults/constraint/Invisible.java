package org.waymark.defaults.constraint;

import java.util.function.IntPredicate;

/**
 * Characters that nobody sees: spaces, controls, marks of format such as zero-width spaces and soft hyphens, and what
 * Unicode lets a font leave out (Default_Ignorable_Code_Point).
 */
final class Invisible {

    private Invisible() {}

    static boolean isIn(String text) {
        return text.codePoints().anyMatch(Invisible::is);
    }

    static boolean isAllOf(String text) {
        return text.codePoints().allMatch(Invisible::is);
    }

    static boolean is(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> isIgnorable(character);
        };
    }

    /** Whether it turns the direction of writing of what follows, so that a text reads other than it is. */
    static boolean turns(int character) {
        return (0x202A <= character && character <= 0x202E) || (0x2066 <= character && character <= 0x2069);
    }

    /** Without those at its start and end that are wanted there by nobody. */
    static String stripped(String text, IntPredicate unwanted) {
        int from = 0;
        int to = text.length();
        while (from < to && unwanted.test(text.codePointAt(from))) {
            from += Character.charCount(text.codePointAt(from));
        }
        while (to > from && unwanted.test(text.codePointBefore(to))) {
            to -= Character.charCount(text.codePointBefore(to));
        }
        return text.substring(from, to);
    }

    /** Besides marks of format: joiners, fillers of Hangul, selectors of variants, an empty pattern of Braille. */
    private static boolean isIgnorable(int character) {
        return switch (character) {
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2065, 0x2800, 0x3164, 0xFFA0 -> true;
            default ->
                (0x180B <= character && character <= 0x180F)
                        || (0xFE00 <= character && character <= 0xFE0F)
                        || (0xFFF0 <= character && character <= 0xFFF8)
                        || (0xE0000 <= character && character <= 0xE0FFF);
        };
    }
}
