package org.waymark.content.edition;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.defaults.messaging.StateCopies;
import org.waymark.defaults.messaging.StateCopiesFactory;
import org.waymark.defaults.problem.NotFound;
import org.waymark.defaults.security.Caller;
import org.waymark.defaults.text.LocalizedText;

/** The editions and their series, as far as their states have arrived here. */
@Component
public final class Editions {

    /** What a state may take from the other service to here, before a caller is told that it does not exist. */
    private static final Duration ARRIVAL = Duration.ofMillis(800);

    private static final int MOST = 200;

    private final StateCopies<EditionCopy> editions;
    private final StateCopies<SeriesCopy> series;

    Editions(StateCopiesFactory copies) {
        this.editions = copies.of("edition-copies", EditionCopy.class);
        this.series = copies.of("series-copies", SeriesCopy.class);
        editions.documents().createIndex(Indexes.ascending("series", "status"));
        series.documents().createIndex(Indexes.ascending("partners.organization"));
    }

    void keep(SeriesCopy state) {
        series.keep(state.id(), state.version(), state);
    }

    void keep(EditionCopy state) {
        editions.keep(state.id(), state.version(), state);
    }

    void dropSeries(String id, long version) {
        series.drop(id, version);
    }

    void drop(EditionId id, long version) {
        editions.drop(id.value(), version);
    }

    public Optional<EditionCopy> find(EditionId id) {
        return editions.find(id.value());
    }

    public EditionCopy get(EditionId id) {
        return find(id).orElseThrow(() -> new NotFound("edition", id.value()));
    }

    /**
     * The edition, if this caller may know of it: a draft is known to those who manage it only. Who may work on editions
     * or trails waits a moment for one that was made or published just now.
     */
    public EditionCopy visible(EditionId id, Caller caller) {
        Predicate<EditionCopy> seen = edition -> !edition.isDraft() || isManagedBy(edition, caller);
        var works = caller.is("organiser") || caller.is("series-office") || caller.is("publisher");
        return find(id).filter(seen)
                .or(() -> works ? editions.await(id.value(), seen, ARRIVAL).filter(seen) : Optional.empty())
                .orElseThrow(() -> new NotFound("edition", id.value()));
    }

    public SeriesCopy seriesOf(EditionCopy edition) {
        return series.find(edition.series())
                .or(() -> series.await(edition.series(), _ -> true, ARRIVAL))
                .orElseThrow(() -> new NotFound("series", edition.series()));
    }

    /** Whether one of the organizations is a partner of the edition's series; waits a moment for one that joined just now. */
    public boolean isAnyPartner(Collection<String> organizations, EditionCopy edition) {
        Predicate<SeriesCopy> joined = copy -> organizations.stream().anyMatch(copy::hasPartner);
        return joined.test(seriesOf(edition))
                || series.await(edition.series(), joined, ARRIVAL)
                        .filter(joined)
                        .isPresent();
    }

    /** The titles of editions by their id. */
    public Map<String, LocalizedText> titles(Stream<EditionId> ids) {
        return ids.distinct()
                .collect(Collectors.toMap(
                        EditionId::value, id -> find(id).map(EditionCopy::title).orElseGet(LocalizedText::empty)));
    }

    /** How the series calls the city of an organization; its alias when it is no partner any more. */
    public String cityOf(String organization, EditionCopy edition) {
        return series.find(edition.series())
                .flatMap(copy -> copy.partner(organization))
                .map(SeriesCopy.Partner::city)
                .orElse(organization);
    }

    /** Whether the caller manages the edition: an organiser of its host, or the series' office. */
    public boolean isManagedBy(EditionCopy edition, Caller caller) {
        return (caller.is("organiser") && caller.isIn(edition.host().organization()))
                || (caller.is("series-office") && caller.isIn(seriesOf(edition).office()));
    }

    /** The editions, newest first, in which these organizations may propose trails. */
    public List<EditionCopy> openTo(Collection<String> organizations) {
        var partnerOf = series.documents()
                .find(Filters.in("partners.organization", organizations))
                .limit(MOST);
        var ids = new ArrayList<String>();
        partnerOf.forEach(copy -> ids.add(copy.id()));
        return editions
                .documents()
                .find(Filters.in("series", ids))
                .sort(Sorts.descending("start"))
                .limit(MOST)
                .into(new ArrayList<>())
                .stream()
                .filter(EditionCopy::takesTrails)
                .toList();
    }
}
