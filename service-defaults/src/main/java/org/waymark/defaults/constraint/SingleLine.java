package org.waymark.defaults.constraint;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts of one line, such as people's names, as they are kept. */
public final class SingleLine {

    private static final Pattern BREAKS = Pattern.compile("[\\t\\n\\x0B\\f\\r\\x{85}\\x{2028}\\x{2029}]+");

    private SingleLine() {}

    /**
     * A text as it was typed or copied: composed (NFC), a tab or line break as a space, nothing invisible around it;
     * empty where nothing of it can be seen. Records are made before they are validated, so what is missing stays so.
     */
    public static String of(String typed) {
        if (typed == null) {
            return typed;
        }
        String line = Normalizer.normalize(BREAKS.matcher(typed).replaceAll(" "), Normalizer.Form.NFC);
        return line.codePoints().noneMatch(Invisible::turns) && Invisible.isAllOf(line)
                ? ""
                : Invisible.stripped(line, SingleLine::isDropped);
    }

    /** The same of a text that may be missing. */
    public static @Nullable String ofNullable(@Nullable String typed) {
        return typed == null ? null : of(typed);
    }

    /** Joiners are none of these: there are scripts in which they shape the letter before them. */
    private static boolean isDropped(int character) {
        return Character.isSpaceChar(character)
                || switch (character) {
                    case 0x00AD, 0x200B, 0x2060, 0xFEFF -> true;
                    default -> false;
                };
    }
}
