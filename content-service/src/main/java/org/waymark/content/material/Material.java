package org.waymark.content.material;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.waymark.content.edition.EditionId;
import org.waymark.content.text.Words;
import org.waymark.content.trail.TrailId;
import org.waymark.defaults.store.Aggregate;
import org.waymark.defaults.text.LocalizedText;

/**
 * A document or picture of an edition, or of a trail, with which it becomes public and ceases to be.
 *
 * @param owner the organization that may withdraw it: the edition's host or the trail's city
 * @param words by which it is found while it is public
 */
public record Material(
        @BsonId MaterialId id,
        long version,
        EditionId edition,
        @Nullable TrailId trail,
        String owner,
        MaterialKind kind,
        LocalizedText title,
        String language,
        @Nullable String licence,
        @Nullable String alternativeText,
        StoredFile file,
        Instant uploaded,
        boolean published,
        boolean withdrawn,
        List<String> words)
        implements Aggregate<MaterialId> {

    /** A next state, and what happened. */
    public record Decision(Material material, MaterialFact fact) {}

    /** Where a material belongs, and whether the public may see what is there. */
    record Place(EditionId edition, @Nullable TrailId trail, String owner, boolean isPublic) {}

    static Decision upload(MaterialId id, Place place, Details details, StoredFile file, Instant now) {
        var material = new Material(
                id,
                1,
                place.edition(),
                place.trail(),
                place.owner(),
                details.kind(),
                details.localizedTitle(),
                details.language(),
                details.licence(),
                details.alternativeText(),
                file,
                now,
                place.isPublic(),
                false,
                words(details.localizedTitle(), place.isPublic()));
        return new Decision(material, new MaterialFact.Uploaded(place.isPublic()));
    }

    /** Becomes public, or ceases to be, as its trail does; empty when it is so already. */
    Optional<Decision> follow(boolean trailIsPublic) {
        if (withdrawn || published == trailIsPublic) {
            return Optional.empty();
        }
        var fact = trailIsPublic ? new MaterialFact.Released() : new MaterialFact.Hidden();
        return Optional.of(with(trailIsPublic, false, fact));
    }

    /** Takes it from everybody's eyes for good; empty when that has happened. */
    Optional<Decision> withdraw() {
        return withdrawn ? Optional.empty() : Optional.of(with(false, true, new MaterialFact.Withdrawn(published)));
    }

    public Format format() {
        return Format.ofMediaType(file.mediaType()).orElseThrow();
    }

    public boolean isPicture() {
        return file.isImage();
    }

    private Decision with(boolean published, boolean withdrawn, MaterialFact fact) {
        var next = new Material(
                id,
                version + 1,
                edition,
                trail,
                owner,
                kind,
                title,
                language,
                licence,
                alternativeText,
                file,
                uploaded,
                published,
                withdrawn,
                words(title, published));
        return new Decision(next, fact);
    }

    private static List<String> words(LocalizedText title, boolean published) {
        return published ? Words.distinct(Words.in(title)) : List.of();
    }
}
