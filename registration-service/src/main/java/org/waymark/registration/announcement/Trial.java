package org.waymark.registration.announcement;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.waymark.registration.mail.MailingId;

/**
 * An announcement on its way to the person who wrote it.
 *
 * @param id of the mailing and the account: whoever tries again replaces what they have tried before
 * @param email of the account, which the identity provider has verified
 */
public record Trial(@BsonId String id, MailingId mailing, String email, String name, String language, Instant asked) {}
