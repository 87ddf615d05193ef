package org.waymark.defaults.constraint;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.util.UriUtils;
import org.waymark.defaults.id.Identifier;

/**
 * An e-mail address to which a letter can be sent: {@code local@domain}, composed (NFC), without anything invisible, the
 * domain as UTS 46 reads it. Two spellings of one mailbox's domain are equal.
 *
 * @param value as people read it, the domain in Unicode
 */
public record MailAddress(String value) implements Identifier {

    /** The longest one that a mail server takes, in octets (RFC 5321, 4.5.3.1.3). */
    public static final int LONGEST = 254;

    /** @throws MalformedAddress when the text is no address to which a letter can be sent */
    public MailAddress {
        value = AddressSyntax.normal(value);
    }

    /** The address that was typed; empty when it is none. */
    public static Optional<MailAddress> find(String typed) {
        try {
            return Optional.of(new MailAddress(typed));
        } catch (MalformedAddress e) {
            return Optional.empty();
        }
    }

    /** What keeps a text from being an address; empty when it is one. */
    public static Optional<MalformedAddress.Flaw> flaw(String typed) {
        try {
            AddressSyntax.normal(typed);
            return Optional.empty();
        } catch (MalformedAddress e) {
            return Optional.of(e.flaw());
        }
    }

    /** What a mail server is told: the local part as it was typed, the domain in ASCII (RFC 5891). */
    public String envelope() {
        return local() + "@" + AddressSyntax.ascii(domain());
    }

    /** The same for all spellings under which one person is one person: {@link #envelope()} in lower case. */
    public String identity() {
        return envelope().toLowerCase(Locale.ROOT);
    }

    /** Whether every mail server can be told it; the others need SMTPUTF8 (RFC 6531). */
    public boolean isAscii() {
        return US_ASCII.newEncoder().canEncode(local());
    }

    /** As calendars and links write it (RFC 6068). */
    public URI mailto() {
        return URI.create("mailto:" + UriUtils.encodePathSegment(local(), UTF_8) + "@" + AddressSyntax.ascii(domain()));
    }

    private String local() {
        return value.substring(0, value.indexOf('@'));
    }

    private String domain() {
        return value.substring(value.indexOf('@') + 1);
    }

    /** Without the address, so that no log line has it. */
    @Override
    public String toString() {
        return "MailAddress[…]";
    }
}
