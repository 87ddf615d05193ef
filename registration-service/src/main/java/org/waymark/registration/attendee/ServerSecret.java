package org.waymark.registration.attendee;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bson.Document;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.waymark.defaults.id.Ids;

/**
 * The key under which ids and manage keys are derived (HMAC-SHA256). It comes from the setting {@code waymark.secret.key},
 * or, for a trial, is made once and kept in the store that it protects: the profile {@code production} refuses that. Whoever changes it gives every person a new id: registrations made before are
 * then no longer known to be theirs, and their manage links end.
 */
@Component
class ServerSecret {

    /** With the key in it; each hash takes a copy, which is cheaper than to look for the algorithm again. */
    private final Mac keyed;

    ServerSecret(Settings settings, MongoDatabase database, Ids ids, Environment environment) {
        settings.require(environment);
        String text = settings.key().isBlank() ? kept(database.getCollection("secrets"), ids.secret()) : settings.key();
        try {
            this.keyed = Mac.getInstance("HmacSHA256");
            keyed.init(new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first 128 bits of the keyed hash of these parts, in the alphabet of URLs. */
    String id(String... parts) {
        return encode(hash(parts), 16);
    }

    /** All 256 bits of the keyed hash of these parts, in the alphabet of URLs. */
    String secret(String... parts) {
        return encode(hash(parts), 32);
    }

    private byte[] hash(String... parts) {
        try {
            Mac mac = (Mac) keyed.clone();
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                mac.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                mac.update(bytes);
            }
            return mac.doFinal();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(byte[] hash, int bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, bytes));
    }

    private static String kept(MongoCollection<Document> secrets, String fresh) {
        Document stored = secrets.findOneAndUpdate(
                Filters.eq("_id", "registration"),
                Updates.setOnInsert("key", fresh),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        return stored == null ? fresh : stored.getString("key");
    }

    /**
     * Settings {@code waymark.secret}.
     *
     * @param key at least 32 characters that nobody else knows; blank: made once and kept in the store
     */
    @ConfigurationProperties("waymark.secret")
    record Settings(@DefaultValue("") String key) {

        private static final int SHORTEST = 32;

        void require(Environment environment) {
            if (key.length() < SHORTEST && environment.matchesProfiles("production")) {
                throw new IllegalStateException("waymark.secret.key must be set in production, to at least " + SHORTEST
                        + " characters that nobody else knows");
            }
        }
    }
}
