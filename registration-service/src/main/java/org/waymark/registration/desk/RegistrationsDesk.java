package org.waymark.registration.desk;

import java.text.Collator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.waymark.defaults.security.Caller;
import org.waymark.defaults.web.Cursor;
import org.waymark.registration.admission.Status;
import org.waymark.registration.attendee.Registrations;
import org.waymark.registration.edition.Edition;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.edition.Editions;
import org.waymark.registration.register.Listing;
import org.waymark.registration.register.PlacesView;
import org.waymark.registration.spreadsheet.Separator;

/** The host's list of those who come. */
@Controller
class RegistrationsDesk {

    private final Listing listing;
    private final Registrations registrations;
    private final Editions editions;

    RegistrationsDesk(Listing listing, Registrations registrations, Editions editions) {
        this.listing = listing;
        this.registrations = registrations;
        this.editions = editions;
    }

    @GetMapping("/desk/{series}/{edition}/registrations")
    String list(
            @PathVariable String series,
            @PathVariable String edition,
            Filters filters,
            Cursor cursor,
            Caller caller,
            Locale language,
            Model model) {
        Edition managed = editions.managedBy(caller, EditionId.of(series, edition));
        Listing.Found found = listing.page(managed.id(), filters.selection(), filters.isUndelivered(), cursor);
        model.addAttribute("edition", managed);
        model.addAttribute("places", PlacesView.of(found.ledger(), editions.seriesOf(managed.id()), language));
        model.addAttribute("list", found.page());
        model.addAttribute("found", found);
        model.addAttribute("filters", filters);
        model.addAttribute("limit", cursor.limit());
        model.addAttribute("status", filters.word());
        model.addAttribute("statuses", List.of(Status.values()));
        model.addAttribute("separators", separators(language));
        model.addAttribute("countries", countries(managed, filters, language));
        return "registration/desk-registrations";
    }

    /** For the spreadsheets of the reader's language first. */
    private static List<String> separators(Locale language) {
        return Stream.of(Separator.of(language), Separator.COMMA, Separator.SEMICOLON)
                .distinct()
                .map(Separator::wire)
                .toList();
    }

    /** The countries that there are, by their names. */
    private Map<String, String> countries(Edition edition, Filters filters, Locale language) {
        Map<String, String> byName = new TreeMap<>(Collator.getInstance(language));
        registrations.countries(edition.id()).forEach(code -> byName.put(name(code, language), code));
        Optional.ofNullable(filters.country())
                .filter(code -> !code.isBlank())
                .ifPresent(code -> byName.putIfAbsent(name(code, language), code));
        return byName;
    }

    private static String name(String code, Locale language) {
        return Arrays.asList(Locale.getISOCountries()).contains(code)
                ? Locale.of("", code).getDisplayCountry(language)
                : code;
    }
}
