package org.waymark.defaults.constraint;

import java.util.Locale;

/** A text is no mail address. The message says what to do and does not repeat what was typed. */
public final class MalformedAddress extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final Flaw flaw;

    MalformedAddress(Flaw flaw) {
        super(flaw.sentence);
        this.flaw = flaw;
    }

    public Flaw flaw() {
        return flaw;
    }

    /** What keeps a text from being an address. */
    public enum Flaw {
        FORM("Enter an e-mail address such as ada@example.org"),
        INVISIBLE("There is a space or an invisible character within the address; type it by hand"),
        DOMAIN("What follows the @ must be a domain such as example.org"),
        TOO_LONG("An address has at most 64 characters before the @, and 254 in all");

        private final String sentence;

        Flaw(String sentence) {
            this.sentence = sentence;
        }

        String sentence() {
            return sentence;
        }

        /** The key of what a page says. */
        public String key() {
            return "mail-address." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
