package org.waymark.content.search;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.content.edition.EditionId;
import org.waymark.content.edition.Editions;
import org.waymark.content.material.Material;
import org.waymark.content.material.Materials;
import org.waymark.content.page.Addresses;
import org.waymark.content.text.Words;
import org.waymark.content.trail.Project;
import org.waymark.content.trail.Trail;
import org.waymark.content.trail.Trails;
import org.waymark.defaults.text.LocalizedText;

/** Finds what is public by the beginnings of its words; all of the terms must occur. */
@Component
final class Search {

    static final int LONGEST_QUERY = 200;
    private static final int MOST_TERMS = 8;
    private static final int MOST = 50;

    enum Kind {
        TRAIL,
        PROJECT,
        MATERIAL
    }

    /** One thing that was found. The page is where it is shown. */
    record Hit(Kind kind, LocalizedText title, EditionId edition, String page) {}

    private final Trails trails;
    private final Materials materials;
    private final Editions editions;
    private final Addresses addresses;

    Search(Trails trails, Materials materials, Editions editions, Addresses addresses) {
        this.trails = trails;
        this.materials = materials;
        this.editions = editions;
        this.addresses = addresses;
    }

    /** At most 50 of each kind; nothing for a query without a word. */
    List<Hit> find(String query) {
        var terms = Words.in(query).distinct().limit(MOST_TERMS).toList();
        if (terms.isEmpty()) {
            return List.of();
        }
        var inTrails = trails.withWords(terms, MOST).stream().flatMap(trail -> hits(trail, terms));
        var inMaterials = materials.withWords(terms, MOST).stream().map(this::hit);
        return Stream.concat(inTrails, inMaterials)
                .filter(this::isShown)
                .sorted(Comparator.comparing(Hit::kind))
                .toList();
    }

    /** The trail itself unless only one of its projects is meant. */
    private Stream<Hit> hits(Trail trail, List<String> terms) {
        var content = trail.shown().orElseThrow().content();
        var page = addresses.trail(trail.id());
        var projects = content.projects().stream()
                .filter(project -> Words.match(terms, project.words().toList()))
                .map(project -> new Hit(Kind.PROJECT, project.title(), trail.edition(), anchor(page, project)))
                .toList();
        var own = Stream.concat(Words.in(content.title()), Words.in(content.summary()))
                .toList();
        return projects.isEmpty() || Words.match(terms, own)
                ? Stream.concat(
                        Stream.of(new Hit(Kind.TRAIL, content.title(), trail.edition(), page)), projects.stream())
                : projects.stream();
    }

    private Hit hit(Material material) {
        return new Hit(
                Kind.MATERIAL,
                material.title(),
                material.edition(),
                addresses.materials(material.edition()) + "#" + material.id().value());
    }

    private boolean isShown(Hit hit) {
        return editions.find(hit.edition())
                .filter(edition -> !edition.isDraft())
                .isPresent();
    }

    private static String anchor(String page, Project project) {
        return page + "#" + project.id().value();
    }
}
