package org.waymark.registration.attendee;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** How codes are written and read: sixteen of the 32 letters and digits that nobody mistakes for another, 80 bits. */
final class InvitationCodes {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;

    private InvitationCodes() {}

    /** @param hash random characters, more of them than a code has */
    static String written(String hash) {
        byte[] bytes = Base64.getUrlDecoder().decode(hash.getBytes(StandardCharsets.US_ASCII));
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(bytes[i] & 31));
        }
        return code.toString();
    }

    /** Without blanks and dashes, in capitals, with letters for which there is a digit that looks alike replaced. */
    static String read(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }
}
