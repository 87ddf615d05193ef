package org.waymark.registration.edition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.codecs.pojo.annotations.BsonId;
import org.waymark.defaults.text.LocalizedText;

/** What registration needs to know of a series; event-service owns it. */
public record Series(@BsonId String id, long version, LocalizedText title, String office, List<Category> categories) {

    /** A stakeholder category that people of this series choose from. */
    public record Category(String id, LocalizedText title) {}

    public Optional<Category> category(String id) {
        return categories.stream().filter(category -> category.id().equals(id)).findFirst();
    }

    public Set<String> categoryIds() {
        return categories.stream().map(Category::id).collect(Collectors.toSet());
    }
}
