package org.waymark.registration.guestlist;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What columns are called; the words stand in {@code guestlist/heads.properties}. */
final class Heads {

    private static final String FILE = "/guestlist/heads.properties";
    private static final String GUEST = "guest";

    private final Map<String, Field> fields = new HashMap<>();
    private final Set<String> guests = new HashSet<>();

    private Heads() {}

    static Heads load() {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Heads.class.getResourceAsStream(FILE)), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Heads heads = new Heads();
        for (Field field : Field.values()) {
            each(words, field.wire()).forEach(word -> heads.fields.put(word, field));
        }
        each(words, GUEST).forEach(heads.guests::add);
        return heads;
    }

    /**
     * What a head says.
     *
     * @param isGuests whether it says that it is the guest's own, and not that of who has bought or ordered
     */
    record Head(Field field, boolean isGuests) {}

    /** Null where it is none that is known. */
    @Nullable Head read(String typed) {
        String words = Words.plain(typed);
        Field field = fields.get(words);
        if (field != null) {
            return new Head(field, false);
        }
        return guests.stream()
                .filter(guest -> words.startsWith(guest + " "))
                .map(guest -> fields.get(words.substring(guest.length() + 1)))
                .filter(Objects::nonNull)
                .findFirst()
                .map(own -> new Head(own, true))
                .orElse(null);
    }

    private static Stream<String> each(Properties words, String key) {
        return Stream.of(words.getProperty(key).split(",")).map(Words::plain);
    }
}
