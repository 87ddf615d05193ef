package org.waymark.registration.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registration.Api.HOST;
import static org.waymark.registration.Api.as;
import static org.waymark.registration.Api.path;
import static org.waymark.registration.Api.wish;
import static org.waymark.registration.World.aName;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.waymark.defaults.page.Languages;
import org.waymark.defaults.text.LocalizedText;
import org.waymark.registration.Api;
import org.waymark.registration.ServiceTest;
import org.waymark.registration.World;
import org.waymark.registration.admission.Admission;
import org.waymark.registration.attendee.Letter;
import org.waymark.registration.attendee.Selection;
import org.waymark.registration.edition.EditionId;

/** Every kind of letter, in every language, speaks for the host, can be answered, and leads to pages in that language. */
@ServiceTest
class LetterFormTest {

    private static final Instant NOW = Instant.parse("2027-05-01T22:30:00Z");
    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"<]+");

    @Autowired
    World world;

    @Autowired
    Api api;

    @Autowired
    MongoDatabase database;

    @Autowired
    List<Letterbox> boxes;

    @Autowired
    Mailings mailings;

    static Stream<Arguments> letters() {
        return Stream.of(Letter.Kind.values())
                .flatMap(kind -> Languages.codes().stream().map(language -> Arguments.of(kind, language)));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void aLetterSpeaksForTheHostAndLeadsToPagesInItsLanguage(Letter.Kind kind, String language) throws Exception {
        EditionId edition = world.anOpenEdition(new Admission(3, true, List.of()));
        MimeMessage mail = letter(kind, language, edition);

        InternetAddress from = (InternetAddress) mail.getFrom()[0];
        assertThat(from.getPersonal()).isEqualTo("Uraia Citizenship Series, Brussels");
        assertThat(mail.getReplyTo()).containsExactly(new InternetAddress("office@uraia.example"));
        assertThat(mail.getMessageID()).endsWith("@localhost>");
        List<String> texts = new ArrayList<>();
        read(mail, texts);
        assertThat(texts).hasSize(2).allSatisfy(text -> {
            assertThat(text).contains("Brussels, " + Locale.of("", "BE").getDisplayCountry(Locale.of(language)));
            assertThat(text).contains("Series office, office@uraia.example, +32 2 555 01 00");
            assertThat(LINK.matcher(text.replace("&amp;", "&"))
                            .results()
                            .map(found -> found.group())
                            .filter(link -> link.startsWith("http://localhost:8080/")))
                    .isNotEmpty()
                    .allMatch(link -> link.matches(".*[?&]lang=" + language + "[.)]?$"), "in " + language);
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = Letter.Kind.class,
            names = {"CONFIRMED", "INVITED", "DELEGATED"})
    void theContactOfTheEditionGoesBeforeThatOfItsSeries(Letter.Kind kind) throws Exception {
        EditionId edition = world.anOpenEdition(new Admission(3, true, List.of()));
        world.tell(edition, "Using data", "Utiliser les données", "host@brussels.example");
        MimeMessage mail = letter(kind, "en", edition);
        assertThat(mail.getReplyTo()).containsExactly(new InternetAddress("host@brussels.example"));
    }

    private MimeMessage letter(Letter.Kind kind, String language, EditionId edition) {
        Letter letter = letter(kind, edition);
        return switch (kind) {
            case INVITED, REMINDED, INVITATION_CANCELLED -> {
                api.post(
                        path(edition, "/invitations"),
                        "{\"email\":\"%s@example.org\",\"language\":\"%s\"}".formatted(aName(), language),
                        as(HOST));
                yield write("InvitationLetters", ownerIn("invitations", edition), letter);
            }
            case DELEGATED -> {
                api.put(
                        path(edition, "/delegations/nicosia"),
                        """
                        {"name":"City of Nicosia","organization":"nicosia","places":2,"language":"%s",
                         "contact":"%s@example.org","category":"local-government",
                         "until":{"relativeTo":"start","days":-20,"time":"09:00"}}""".formatted(language, aName()),
                        as(HOST, "If-None-Match", "*"));
                yield write("DelegationLetters", ownerIn("delegations", edition), letter);
            }
            default -> {
                api.post(path(edition, "/registrations"), wish(aName()).replace("\"en\"", "\"" + language + "\""));
                yield write("LetterWriter", ownerIn("registrations", edition), letter);
            }
        };
    }

    private MimeMessage write(String box, String owner, Letter letter) {
        return boxes.stream()
                .filter(one -> one.getClass().getSimpleName().equals(box))
                .findFirst()
                .orElseThrow()
                .write(new JavaMailSenderImpl().createMimeMessage(), owner, letter);
    }

    private String ownerIn(String collection, EditionId edition) {
        return Objects.requireNonNull(database.getCollection(collection)
                        .find(Filters.eq("edition", edition))
                        .first())
                .getString("_id");
    }

    private Letter letter(Letter.Kind kind, EditionId edition) {
        Particulars before = new Particulars(
                LocalizedText.of("en", "Before"), LocalDate.EPOCH, LocalDate.EPOCH, "UTC", null, "Oslo", false);
        Mailing.Note note = new Mailing.Note(LocalizedText.of("en", "A"), LocalizedText.of("en", "B"));
        @Nullable Mailing mailing =
                switch (kind) {
                    case ANNOUNCEMENT ->
                        Mailing.draft(edition, 9, edition.value(), note, Selection.ALL, NOW)
                                .sent(0, 0, NOW);
                    case MOVED -> Mailing.change(edition, 1001, before, before, note, Languages.codes(), 0, 1, NOW);
                    case EDITION_CANCELLED -> Mailing.cancellation(edition, 1002, before, before, 0, 1, NOW);
                    default -> null;
                };
        if (mailing == null) {
            return new Letter("c1", kind, 1, 1, null, null);
        }
        mailings.insert(mailing);
        return Letter.of(mailing.id().value(), mailing.id().name(), kind, 1);
    }

    private static void read(Part part, List<String> texts) throws Exception {
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                read(parts.getBodyPart(i), texts);
            }
        } else if (part.getFileName() == null) {
            texts.add(part.getContent().toString());
        }
    }
}
