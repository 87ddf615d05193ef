package org.waymark.content.edition;

import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.waymark.defaults.text.LocalizedText;

/** The part of a series' state that trails and materials depend on: its office, its languages, its partner cities. */
public record SeriesCopy(
        @BsonId String id,
        long version,
        LocalizedText title,
        String office,
        List<String> languages,
        List<Partner> partners) {

    public record Partner(String organization, String city, String country) {}

    public boolean hasPartner(String organization) {
        return partner(organization).isPresent();
    }

    public Optional<Partner> partner(String organization) {
        return partners.stream()
                .filter(partner -> partner.organization().equals(organization))
                .findFirst();
    }
}
