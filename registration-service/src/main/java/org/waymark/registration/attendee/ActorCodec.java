package org.waymark.registration.attendee;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.registration.admission.Actor;

/**
 * An actor rests as {@code {"kind": "host", "id": "…", "name": "…"}}. Where entries have a text instead, they are from
 * before: {@code person}, {@code rules}, {@code delegation …}, or the name of a host.
 */
@Component
final class ActorCodec implements Codec<Actor> {

    private static final String PERSON = "person";
    private static final String RULES = "rules";
    private static final String DELEGATION = "delegation";
    private static final String HOST = "host";

    @Override
    public void encode(BsonWriter writer, Actor actor, EncoderContext context) {
        writer.writeStartDocument();
        switch (actor) {
            case Actor.Person person -> write(writer, PERSON, null, null);
            case Actor.Rules rules -> write(writer, RULES, null, null);
            case Actor.Delegation delegation -> write(writer, DELEGATION, delegation.id(), null);
            case Actor.Host host -> write(writer, HOST, host.subject(), host.name());
        }
        writer.writeEndDocument();
    }

    @Override
    public Actor decode(BsonReader reader, DecoderContext context) {
        return reader.getCurrentBsonType() == BsonType.STRING ? former(reader.readString()) : actor(fields(reader));
    }

    @Override
    public Class<Actor> getEncoderClass() {
        return Actor.class;
    }

    private static void write(BsonWriter writer, String kind, @Nullable String id, @Nullable String name) {
        writer.writeString("kind", kind);
        if (id != null) {
            writer.writeString("id", id);
        }
        if (name != null) {
            writer.writeString("name", name);
        }
    }

    private static Map<String, String> fields(BsonReader reader) {
        Map<String, String> fields = new HashMap<>();
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            fields.put(reader.readName(), reader.readString());
        }
        reader.readEndDocument();
        return fields;
    }

    private static Actor actor(Map<String, String> fields) {
        String kind = Objects.requireNonNull(fields.get("kind"));
        return switch (kind) {
            case PERSON -> new Actor.Person();
            case RULES -> new Actor.Rules();
            case DELEGATION -> new Actor.Delegation(Objects.requireNonNull(fields.get("id")));
            case HOST -> new Actor.Host(fields.get("id"), Objects.requireNonNull(fields.get("name")));
            default -> throw new IllegalArgumentException("'" + kind + "' is no kind of actor");
        };
    }

    private static Actor former(String by) {
        return switch (by) {
            case PERSON -> new Actor.Person();
            case RULES -> new Actor.Rules();
            default ->
                by.startsWith(DELEGATION + " ")
                        ? new Actor.Delegation(by.substring(DELEGATION.length() + 1))
                        : new Actor.Host(null, by);
        };
    }
}
