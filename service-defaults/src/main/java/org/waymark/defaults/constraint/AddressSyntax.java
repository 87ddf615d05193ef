package org.waymark.defaults.constraint;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.text.IDNA;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.waymark.defaults.constraint.MalformedAddress.Flaw;

/**
 * The addresses that mail servers agree on: RFC 5321 without quoted local parts and address literals, RFC 6531 for local
 * parts beyond ASCII, UTS 46 without its transitional mappings for domains. {@link java.net.IDN} is of 2003: it takes
 * {@code straße.example} for {@code strasse.example}, which belongs to somebody else.
 */
final class AddressSyntax {

    private static final int LONGEST_LOCAL = 64;
    private static final int LEFT_TO_RIGHT_OVERRIDE = 0x202D;
    private static final int RIGHT_TO_LEFT_OVERRIDE = 0x202E;
    private static final IDNA DOMAINS = IDNA.getUTS46Instance(IDNA.USE_STD3_RULES
            | IDNA.CHECK_BIDI
            | IDNA.CHECK_CONTEXTJ
            | IDNA.NONTRANSITIONAL_TO_ASCII
            | IDNA.NONTRANSITIONAL_TO_UNICODE);
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~\\x{80}-\\x{10FFFF}-]+";
    private static final Pattern LOCAL = Pattern.compile(ATOM + "(\\." + ATOM + ")*");
    private static final Pattern UNDEFINED = Pattern.compile("[\\p{Cn}\\p{Co}\\p{Cs}]");

    /** At least two labels, and a top one that is no number. */
    private static final Pattern DOMAIN = Pattern.compile("([a-z0-9-]+\\.)+[a-z][a-z0-9-]+");

    private AddressSyntax() {}

    static String normal(String typed) {
        String text = Invisible.stripped(typed, AddressSyntax::isDropped);
        if (text.length() > MailAddress.LONGEST) {
            throw new MalformedAddress(Flaw.TOO_LONG);
        }
        int at = text.indexOf('@');
        if (at < 1 || at != text.lastIndexOf('@')) {
            throw new MalformedAddress(Flaw.FORM);
        }
        if (Invisible.isIn(text)) {
            throw new MalformedAddress(Flaw.INVISIBLE);
        }
        String local = local(text.substring(0, at));
        String ascii = ascii(text.substring(at + 1));
        if (octets(local) > LONGEST_LOCAL || octets(local) + 1 + ascii.length() > MailAddress.LONGEST) {
            throw new MalformedAddress(Flaw.TOO_LONG);
        }
        return local + "@" + DOMAINS.nameToUnicode(ascii, new StringBuilder(), new IDNA.Info());
    }

    static String ascii(String domain) {
        IDNA.Info info = new IDNA.Info();
        String ascii = DOMAINS.nameToASCII(domain, new StringBuilder(), info).toString();
        if (info.hasErrors() || !DOMAIN.matcher(ascii).matches()) {
            throw new MalformedAddress(Flaw.DOMAIN);
        }
        return ascii;
    }

    /** Letters that Unicode keeps only for the sake of older sets are refused: two that look the same are two mailboxes. */
    private static String local(String typed) {
        String composed = Normalizer.normalize(typed, Normalizer.Form.NFC);
        if (!LOCAL.matcher(composed).matches()
                || UNDEFINED.matcher(composed).find()
                || !Normalizer.isNormalized(composed, Normalizer.Form.NFKC)) {
            throw new MalformedAddress(Flaw.FORM);
        }
        return composed;
    }

    /** Mail programs put marks of direction around what is copied from them; an override there hides something. */
    private static boolean isDropped(int character) {
        return Invisible.is(character) && character != LEFT_TO_RIGHT_OVERRIDE && character != RIGHT_TO_LEFT_OVERRIDE;
    }

    private static int octets(String text) {
        return text.getBytes(UTF_8).length;
    }
}
