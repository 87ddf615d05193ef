package org.waymark.registration.edition;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.waymark.defaults.page.Languages;
import org.waymark.defaults.text.LocalizedText;

/**
 * What registration needs to know of a series; event-service owns it.
 *
 * @param languages its main one first; null in copies that were made before it was kept
 * @param contact whom people ask about editions that name nobody else
 */
public record Series(
        @BsonId String id,
        long version,
        LocalizedText title,
        String office,
        List<Category> categories,
        @Nullable List<String> languages,
        @Nullable Contact contact) {

    private static final List<String> INTERFACE =
            Languages.SUPPORTED.stream().map(Locale::getLanguage).toList();

    /** Copies of old say nothing of languages. */
    public List<String> spoken() {
        return languages == null || languages.isEmpty() ? INTERFACE : languages;
    }

    /**
     * A stakeholder category that people of this series choose from.
     *
     * @param closed whether nobody new can choose it; null, as messages of old have it, for an open one
     */
    public record Category(
            String id, LocalizedText title, @Nullable Boolean closed) {

        public boolean isOpen() {
            return !Boolean.TRUE.equals(closed);
        }
    }

    public Optional<Category> category(String id) {
        return categories.stream().filter(category -> category.id().equals(id)).findFirst();
    }

    /** One that somebody new may be in. */
    public Optional<Category> openCategory(String id) {
        return category(id).filter(Category::isOpen);
    }

    public List<Category> openCategories() {
        return categories.stream().filter(Category::isOpen).toList();
    }

    public Set<String> categoryIds() {
        return categories.stream().map(Category::id).collect(Collectors.toSet());
    }
}
