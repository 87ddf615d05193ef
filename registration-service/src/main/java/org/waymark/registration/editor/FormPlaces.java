package org.waymark.registration.editor;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.defaults.security.Caller;
import org.waymark.registration.edition.Edition;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.edition.Editions;
import org.waymark.registration.edition.Series;
import org.waymark.registration.form.FormId;
import org.waymark.registration.form.Questionnaires;

/** Lets those to a form who may edit it. */
@Component
class FormPlaces {

    private final Editions editions;
    private final Questionnaires questionnaires;

    FormPlaces(Editions editions, Questionnaires questionnaires) {
        this.editions = editions;
        this.questionnaires = questionnaires;
    }

    /** The edition's form, or without an edition the template of the series. */
    FormPlace of(Caller caller, String series, Optional<String> edition) {
        return edition.isPresent()
                ? ofEdition(caller, EditionId.of(series, edition.get()))
                : ofSeries(editions.managedBy(caller, series));
    }

    private FormPlace ofSeries(Series series) {
        String up = "/desk/" + series.id();
        FormId owner = FormId.template(series.id());
        return new FormPlace(owner, up + "/form", up, series.title(), series.spoken(), null, days(), null);
    }

    private FormPlace ofEdition(Caller caller, EditionId id) {
        Edition edition = editions.managedBy(caller, id);
        Series series = editions.seriesOf(id);
        String up = "/desk/" + id.value();
        String template = editions.isOffice(caller, series) ? "/desk/" + id.series() + "/form" : null;
        return new FormPlace(
                FormId.of(id), up + "/form", up, edition.title(), series.spoken(), template, days(), until(edition));
    }

    private long days() {
        return questionnaires.needsKept().toDays();
    }

    private LocalDate until(Edition edition) {
        return LocalDate.ofInstant(questionnaires.needsUntil(edition), ZoneId.of(edition.timeZone()));
    }
}
