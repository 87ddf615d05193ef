package org.waymark.registration.mail;

import java.nio.charset.StandardCharsets;

/** Lines of a calendar have at most 75 octets; longer ones go on behind a blank (RFC 5545, 3.1). */
final class Folding {

    private static final int LONGEST = 75;

    private Folding() {}

    static String fold(String calendar) {
        StringBuilder folded = new StringBuilder();
        int octets = 0;
        for (int at = 0; at < calendar.length(); at += Character.charCount(calendar.codePointAt(at))) {
            String character = Character.toString(calendar.codePointAt(at));
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (character.equals("\n")) {
                octets = -1;
                size = 1;
            } else if (!character.equals("\r") && octets + size > LONGEST) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.append(character);
            octets += size;
        }
        return folded.toString();
    }
}
