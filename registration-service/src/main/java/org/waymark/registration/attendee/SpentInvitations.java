package org.waymark.registration.attendee;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.codecs.pojo.annotations.BsonId;
import org.springframework.stereotype.Component;
import org.waymark.registration.admission.InvitationId;
import org.waymark.registration.admission.RegistrationId;

/**
 * The invitations with which somebody got in, for good. Like the registrations they are written after the ledger has
 * decided and before it decides again, so that what stands here is the truth at the ledger's version.
 */
@Component
public class SpentInvitations {

    private final MongoCollection<Spent> collection;

    SpentInvitations(MongoDatabase database) {
        this.collection = database.getCollection("spent-invitations", Spent.class);
    }

    /** Those of them that are spent. */
    public Set<InvitationId> among(Collection<InvitationId> invitations) {
        return by(invitations).keySet();
    }

    /** Who got in with which of them. */
    public Map<InvitationId, RegistrationId> by(Collection<InvitationId> invitations) {
        Map<InvitationId, RegistrationId> by = new HashMap<>();
        if (!invitations.isEmpty()) {
            collection.find(Filters.in("_id", invitations)).forEach(spent -> by.put(spent.id(), spent.registration()));
        }
        return by;
    }

    /** Done twice it is done once. */
    void follow(List<Decided> decided) {
        List<UpdateOneModel<Spent>> writes = decided.stream()
                .filter(one -> one.application() != null && one.application().invitation() != null)
                .map(one -> new UpdateOneModel<Spent>(
                        Filters.eq(one.application().invitation()),
                        Updates.setOnInsert("registration", one.registration()),
                        new UpdateOptions().upsert(true)))
                .toList();
        if (!writes.isEmpty()) {
            collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        }
    }

    /** One of them, as it is stored. */
    public record Spent(@BsonId InvitationId id, RegistrationId registration) {}
}
