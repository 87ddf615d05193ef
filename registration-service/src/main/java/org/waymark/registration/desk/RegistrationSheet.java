package org.waymark.registration.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.defaults.page.Dates;
import org.waymark.defaults.problem.FieldError;
import org.waymark.registration.admission.Actor;
import org.waymark.registration.admission.Explanation;
import org.waymark.registration.admission.Ledger;
import org.waymark.registration.admission.Waiter;
import org.waymark.registration.attendee.FormerValue;
import org.waymark.registration.attendee.Registration;
import org.waymark.registration.attendee.TrailEntry;
import org.waymark.registration.edition.Choices;
import org.waymark.registration.edition.Edition;
import org.waymark.registration.edition.Editions;
import org.waymark.registration.edition.Series;
import org.waymark.registration.form.Answers;
import org.waymark.registration.form.FormPages;
import org.waymark.registration.ledger.Ledgers;
import org.waymark.registration.mail.RegistrationPost;
import org.waymark.registration.register.PlacesView;

/** The page of one registration for its host: where it stands, what can be done with it, and what has been. */
@Component
class RegistrationSheet {

    private final Editions editions;
    private final Ledgers ledgers;
    private final FormPages forms;
    private final RegistrationPost post;
    private final Dates dates;
    private final MessageSource messages;

    RegistrationSheet(
            Editions editions,
            Ledgers ledgers,
            FormPages forms,
            RegistrationPost post,
            Dates dates,
            MessageSource messages) {
        this.editions = editions;
        this.ledgers = ledgers;
        this.forms = forms;
        this.post = post;
        this.dates = dates;
        this.messages = messages;
    }

    /** As it is. */
    ModelAndView of(Edition edition, Registration registration, Locale language) {
        Ledger ledger = ledger(edition);
        return page(edition, registration, ledger, language)
                .addObject("form", DeedForm.of(registration, ledger))
                .addObject("opened", "");
    }

    /** As it is, after something was done. */
    ModelAndView after(Deed deed, Edition edition, Registration registration, Locale language) {
        return of(edition, registration, language).addObject("notice", notice(deed, registration, edition, language));
    }

    /** As it is, with what was typed and could not be done. */
    ModelAndView wrong(
            Deed deed,
            Edition edition,
            Registration registration,
            Map<String, String> typed,
            List<FieldError> errors,
            Locale language) {
        Ledger ledger = ledger(edition);
        return page(edition, registration, ledger, language)
                .addObject("form", DeedForm.typed(typed, registration, ledger))
                .addObject("opened", deed.wire())
                .addObject("errors", errors);
    }

    /** Why there is no place for a group, in words. */
    String explain(Edition edition, String category, Explanation why, Locale language) {
        Series series = editions.seriesOf(edition.id());
        PlacesView.Group group = new PlacesView.Group(category, title(series, category, language), why);
        StringBuilder words = new StringBuilder(say(group.message(), language, group.number()));
        for (Explanation.Kept kept :
                why.reason() == Explanation.Reason.KEPT_FOR_OTHERS ? why.kept() : List.<Explanation.Kept>of()) {
            words.append(' ')
                    .append(say("explain.kept", language, title(series, kept.category(), language), kept.places()));
            if (kept.until() != null) {
                String until = dates.moment(kept.until(), edition.timeZone(), language);
                words.append(' ').append(say("explain.until", language, until));
            }
            words.append('.');
        }
        return words.toString();
    }

    private ModelAndView page(Edition edition, Registration registration, Ledger ledger, Locale language) {
        Series series = editions.seriesOf(edition.id());
        Answers answers = registration.answers();
        return new ModelAndView("registration/desk-registration")
                .addObject("edition", edition)
                .addObject("registration", registration)
                .addObject(
                        "here",
                        "/desk/" + edition.id().value() + "/registrations/"
                                + registration.id().value())
                .addObject(
                        "country",
                        Locale.of("", registration.person().country()).getDisplayCountry(language))
                .addObject("category", title(series, registration.category(), language))
                .addObject("speech", Choices.languages())
                .addObject("countries", Choices.countries(language))
                .addObject("groups", otherGroups(registration, ledger, edition, series, language))
                .addObject("position", ledger.position(registration.id()))
                .addObject(
                        "priority",
                        ledger.waiter(registration.id()).map(Waiter::priority).orElse(0))
                .addObject("mustProve", ledger.admission().addressHours() != null && !registration.proven())
                .addObject("deeds", Deed.on(registration))
                .addObject("post", post.of(registration.id()))
                .addObject("trail", trail(registration, series, language))
                .addObject("told", answers == null ? null : forms.told(answers, language));
    }

    private Map<String, String> otherGroups(
            Registration registration, Ledger ledger, Edition edition, Series series, Locale language) {
        Map<String, String> groups = new LinkedHashMap<>();
        for (Series.Category group : series.openCategories()) {
            if (!group.id().equals(registration.category())) {
                String places = explain(edition, group.id(), ledger.explain(group.id()), language);
                groups.put(group.id(), group.title().in(language).text() + ": " + places);
            }
        }
        return groups;
    }

    private List<TrailLine> trail(Registration registration, Series series, Locale language) {
        List<TrailLine> lines = new ArrayList<>();
        String before = "";
        for (TrailEntry entry : registration.trail()) {
            boolean other = !before.isEmpty() && !before.equals(entry.category());
            lines.add(new TrailLine(
                    entry.at(),
                    entry.occasion(),
                    entry.status(),
                    other ? title(series, before, language) : null,
                    other ? title(series, entry.category(), language) : null,
                    who(entry.by(), language),
                    entry.by() instanceof Actor.Host host ? host.subject() : null,
                    entry.reason(),
                    former(entry, language)));
            before = entry.category();
        }
        return lines;
    }

    private List<String> former(TrailEntry entry, Locale language) {
        return Objects.requireNonNullElse(entry.former(), List.<FormerValue>of()).stream()
                .map(former -> told(former, language))
                .toList();
    }

    private String told(FormerValue former, Locale language) {
        String field = former.field();
        String value = former.value();
        String label = say(field.equals("language") ? "host.language" : "register." + field, language);
        String words =
                switch (field) {
                    case "country" -> Locale.of("", value).getDisplayCountry(language);
                    case "language" -> Choices.languages().getOrDefault(value, value);
                    default -> value;
                };
        return words.isEmpty()
                ? say("host.trail.former.none", language, label)
                : say("host.trail.former", language, label, words);
    }

    private String who(Actor by, Locale language) {
        return switch (by) {
            case Actor.Person person -> say("host.by.person", language);
            case Actor.Rules rules -> say("host.by.rules", language);
            case Actor.Delegation delegation -> say("host.by.delegation", language, delegation.id());
            case Actor.Host host -> host.name().isBlank() ? say("host.by.host", language) : host.name();
        };
    }

    private @Nullable String notice(Deed deed, Registration registration, Edition edition, Locale language) {
        int position = ledger(edition).position(registration.id());
        String group = title(editions.seriesOf(edition.id()), registration.category(), language);
        String done = say("host.done." + deed.wire(), language, group);
        return switch (registration.status()) {
            case WAITING -> done + " " + say("host.now.waiting", language, position);
            case OFFERED ->
                done + " "
                        + say(
                                "host.now.offered",
                                language,
                                dates.moment(
                                        Objects.requireNonNull(registration.until()), edition.timeZone(), language));
            case CONFIRMED -> done + " " + say("host.now.confirmed", language);
            case REQUESTED, CANCELLED, REJECTED, EXPIRED -> done;
        };
    }

    private Ledger ledger(Edition edition) {
        return ledgers.find(edition.id()).orElseGet(() -> Ledger.blank(edition.id()));
    }

    private static String title(Series series, String category, Locale language) {
        return series.category(category)
                .map(group -> group.title().in(language).text())
                .orElse(category);
    }

    private String say(String key, Locale language, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, language));
    }
}
