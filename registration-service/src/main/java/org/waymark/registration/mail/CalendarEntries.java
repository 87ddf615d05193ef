package org.waymark.registration.mail;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.waymark.defaults.page.Languages;
import org.waymark.registration.attendee.Registration;
import org.waymark.registration.edition.Contact;
import org.waymark.registration.edition.Edition;

/**
 * Calendar entries (RFC 5545) of a person's place. The UID is that of the registration for good. The sequence is the
 * number of the registration's last change and the edition's version added up: both only grow, so a later entry updates
 * or cancels an earlier one, whichever of them has changed. The link in it bears no key, since calendars are shown to
 * colleagues.
 */
@Component
public class CalendarEntries {

    private final MailSettings settings;
    private final CalendarDomains domains;
    private final MessageSource messages;
    private final String publicUrl;

    CalendarEntries(
            MailSettings settings,
            CalendarDomains domains,
            MessageSource messages,
            @Value("${waymark.public-url}") String publicUrl) {
        this.settings = settings;
        this.domains = domains;
        this.messages = messages;
        this.publicUrl = publicUrl;
    }

    /** To be put into a calendar by hand. */
    public String download(Registration registration, Edition edition, Letterhead head) {
        return entry(
                registration, edition, head, registration.version(), registration.changed(), ImmutableMethod.PUBLISH);
    }

    String invitation(Registration registration, Edition edition, Letterhead head, long number, Instant said) {
        return entry(registration, edition, head, number, said, ImmutableMethod.REQUEST);
    }

    String cancellation(Registration registration, Edition edition, Letterhead head, long number, Instant said) {
        return entry(registration, edition, head, number, said, ImmutableMethod.CANCEL);
    }

    private String entry(
            Registration registration, Edition edition, Letterhead head, long number, Instant said, Method method) {
        Locale language = Locale.forLanguageTag(registration.language());
        String link = Languages.in(
                language, publicUrl + "/registrations/" + registration.id().value());
        VEvent event = new VEvent(false);
        event.add(new Uid(registration.id().value() + "@" + domains.at(registration.registered())));
        event.add(new Sequence(Math.toIntExact(number + edition.version())));
        event.add(new DtStamp(said));
        event.add(new DtStart<>(edition.start()));
        event.add(new DtEnd<>(edition.end().plusDays(1)));
        event.add(new Summary(edition.title().in(language).text()));
        event.add(new Description(description(head, link, language)));
        event.add(new Location(place(edition)));
        event.add(new Url(URI.create(link)));
        event.add(organizer(head));
        event.add(
                ImmutableMethod.CANCEL.equals(method) || edition.isCancelled()
                        ? ImmutableStatus.VEVENT_CANCELLED
                        : ImmutableStatus.VEVENT_CONFIRMED);
        if (!ImmutableMethod.PUBLISH.equals(method)) {
            event.add(attendee(registration));
        }
        return Folding.fold(new Calendar()
                .withDefaults()
                .withProdId("-//Waymark//Registration//EN")
                .withProperty(method)
                .withComponent(event)
                .getFluentTarget()
                .toString());
    }

    private String description(Letterhead head, String link, Locale language) {
        String how = messages.getMessage("mail.calendar", new Object[] {link}, language);
        String foot = head.foot().stream()
                .map(fact -> fact.label() + ": " + fact.value())
                .collect(Collectors.joining("\n"));
        return how + "\n\n" + foot;
    }

    private Organizer organizer(Letterhead head) {
        Contact contact = head.contact();
        Organizer organizer = new Organizer(
                contact == null ? mailto(settings.from()) : contact.email().mailto());
        organizer.add(new Cn(contact == null ? head.sender() : contact.name()));
        return organizer;
    }

    private static Attendee attendee(Registration registration) {
        Attendee attendee = new Attendee(registration.person().address().mailto());
        attendee.add(PartStat.ACCEPTED);
        return attendee;
    }

    private static URI mailto(String address) {
        try {
            return new URI("mailto", address, null);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("An address that was accepted is none");
        }
    }

    /** Venue and city. */
    public static String place(Edition edition) {
        List<String> parts = Stream.of(edition.venue(), edition.host().city())
                .filter(Objects::nonNull)
                .toList();
        return parts.stream().collect(Collectors.joining(", "));
    }
}
