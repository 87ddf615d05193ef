package org.waymark.defaults.text;

/** What no text may contain, since it can be neither shown nor passed on. */
public final class Characters {

    private Characters() {}

    /** Whether the text is free of NUL and of halves of surrogate pairs, which no encoding can write. */
    public static boolean arePlain(String text) {
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (character == 0) {
                return false;
            }
            if (Character.isSurrogate(character)) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(character, text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
