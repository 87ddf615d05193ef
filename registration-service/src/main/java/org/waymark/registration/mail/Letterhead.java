package org.waymark.registration.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.registration.edition.Contact;

/**
 * For whom a letter speaks.
 *
 * @param sender the name that it comes from
 * @param foot what stands at its end: the host, and the contact where there is one
 * @param contact where answers go; null where nobody is named
 */
public record Letterhead(
        String sender, List<Words.Fact> foot, @Nullable Contact contact) {}
