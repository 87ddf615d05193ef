package org.waymark.registration.desk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.defaults.problem.Invalid;
import org.waymark.defaults.security.Caller;
import org.waymark.defaults.web.Cursor;
import org.waymark.defaults.web.Page;
import org.waymark.registration.admission.Ledger;
import org.waymark.registration.admission.Status;
import org.waymark.registration.attendee.Registration;
import org.waymark.registration.attendee.Registrations;
import org.waymark.registration.attendee.Selection;
import org.waymark.registration.edition.Edition;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.edition.Editions;
import org.waymark.registration.ledger.Ledgers;
import org.waymark.registration.register.PlacesView;

/** The host's list of those who come. */
@Controller
class RegistrationsDesk {

    private final Registrations registrations;
    private final Ledgers ledgers;
    private final Editions editions;

    RegistrationsDesk(Registrations registrations, Ledgers ledgers, Editions editions) {
        this.registrations = registrations;
        this.ledgers = ledgers;
        this.editions = editions;
    }

    @GetMapping("/desk/{series}/{edition}/registrations")
    String list(
            @PathVariable String series,
            @PathVariable String edition,
            @RequestParam Optional<String> status,
            @RequestParam Optional<String> category,
            @RequestParam Optional<String> q,
            Cursor cursor,
            Caller caller,
            Locale language,
            Model model) {
        Edition managed = editions.managedBy(caller, EditionId.of(series, edition));
        Optional<Status> wantedStatus = status.flatMap(Status::ofWire);
        Optional<String> wantedCategory = category.filter(word -> !word.isBlank());
        Optional<String> text = q.filter(words -> !words.isBlank());
        List<Registration> found = registrations.of(
                managed.id(),
                new Selection(wantedStatus.orElse(null), wantedCategory.orElse(null), null, text.orElse(null)),
                after(cursor),
                cursor.limit() + 1);
        Ledger ledger = ledgers.find(managed.id()).orElseGet(() -> Ledger.blank(managed.id()));
        model.addAttribute("edition", managed);
        model.addAttribute("places", PlacesView.of(ledger, editions.seriesOf(managed.id()), language));
        model.addAttribute("list", Page.of(found, cursor, registration -> String.valueOf(registration.rank())));
        model.addAttribute("ledger", ledger);
        model.addAttribute("status", wantedStatus.map(Status::wire).orElse(""));
        model.addAttribute("category", wantedCategory.orElse(""));
        model.addAttribute("q", text.orElse(""));
        model.addAttribute("statuses", List.of(Status.values()));
        return "registration/desk-registrations";
    }

    private static long after(Cursor cursor) {
        String after = cursor.after();
        try {
            return after == null ? 0 : Long.parseLong(after);
        } catch (NumberFormatException e) {
            throw new Invalid("after", "'" + after + "' is not the 'next' of a page");
        }
    }
}
