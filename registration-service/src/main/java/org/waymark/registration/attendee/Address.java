package org.waymark.registration.attendee;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import org.waymark.defaults.id.Identifier;

/** An e-mail address in the form under which a person is one person: composed, in lower case, its domain in ASCII. */
public record Address(String value) implements Identifier {

    public static Address of(String typed) {
        String plain = Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        int at = plain.lastIndexOf('@');
        return new Address(at < 0 ? plain : plain.substring(0, at + 1) + ascii(plain.substring(at + 1)));
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain);
        } catch (IllegalArgumentException e) {
            return domain;
        }
    }

    @Override
    public String toString() {
        return "Address[…]";
    }
}
