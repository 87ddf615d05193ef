package org.waymark.registration.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registration.Api.as;
import static org.waymark.registration.Api.path;
import static org.waymark.registration.Api.wish;

import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.waymark.defaults.text.LocalizedText;
import org.waymark.registration.Api;
import org.waymark.registration.ServiceTest;
import org.waymark.registration.World;
import org.waymark.registration.admission.Admission;
import org.waymark.registration.attendee.Letter;
import org.waymark.registration.attendee.Registration;
import org.waymark.registration.attendee.Registrations;
import org.waymark.registration.attendee.Selection;
import org.waymark.registration.edition.EditionId;
import org.waymark.stack.test.Tokens;

/** Every kind of letter in every language says all it has to, as text and as HTML, in the edition's time. */
@ServiceTest
class LettersInAllLanguagesTest {

    private static final Instant UNTIL = Instant.parse("2027-05-01T22:30:00Z");

    @Autowired
    World world;

    @Autowired
    Api api;

    @Autowired
    Registrations registrations;

    @Autowired
    Mailings mailings;

    @Autowired
    LetterWriter writer;

    /** Letters that lie elsewhere than in registrations. */
    private static final EnumSet<Letter.Kind> OF_OTHERS = EnumSet.of(
            Letter.Kind.INVITED, Letter.Kind.REMINDED, Letter.Kind.INVITATION_CANCELLED, Letter.Kind.DELEGATED);

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "nl", "es"})
    void nothingIsLeftToFillIn(String language) throws Exception {
        EditionId edition = world.anOpenEdition(new Admission(1, true, List.of()));
        api.post(
                path(edition, "/registrations"),
                wish("all" + language).replace("\"en\"", "\"" + language + "\""),
                as(Tokens.of("all" + language)));
        Registration registration =
                registrations.of(edition, Selection.ALL, 0, 1).getFirst();
        for (Letter.Kind kind : EnumSet.complementOf(OF_OTHERS)) {
            MimeMessage mail =
                    writer.write(new JavaMailSenderImpl().createMimeMessage(), registration, letter(kind, edition));
            List<String> texts = new ArrayList<>();
            read(mail, texts);
            assertThat(texts)
                    .as(kind + " as text and HTML")
                    .hasSize(2)
                    .allSatisfy(text -> assertThat(text)
                            .contains("all" + language, registration.id().value())
                            .doesNotContain("{0}", "??", "mail."));
            assertThat(mail.getSubject()).doesNotContain("{", "??");
            if (kind == Letter.Kind.OFFERED) {
                assertThat(texts).allSatisfy(text -> assertThat(text).contains("2", "0:30", "(Brussels)"));
            }
            assertThat(mail.getHeader("List-Unsubscribe-Post") != null).isEqualTo(kind == Letter.Kind.ANNOUNCEMENT);
        }
    }

    @Test
    void noLetterToAnAddressThatNobodyHasProvenBearsWhatWasTyped() throws Exception {
        EditionId edition = world.anOpenEdition(new Admission(1, true, List.of()));
        String typed = wish("typed")
                .replace("\"name\":\"typed\"", "\"name\":\"You won: https://evil.example\"")
                .replace("City of typed", "https://evil.example");
        api.post(path(edition, "/registrations"), typed);
        Registration registration =
                registrations.of(edition, Selection.ALL, 0, 1).getFirst();
        for (Letter.Kind kind : EnumSet.complementOf(OF_OTHERS)) {
            MimeMessage mail =
                    writer.write(new JavaMailSenderImpl().createMimeMessage(), registration, letter(kind, edition));
            List<String> texts = new ArrayList<>();
            read(mail, texts);
            texts.add(mail.getSubject());
            assertThat(texts)
                    .as(kind.name())
                    .allSatisfy(text -> assertThat(text).doesNotContain("evil", "You won"));
        }
    }

    @Test
    void aLinkIsDatedWhenItWasAskedFor() throws Exception {
        EditionId edition = world.anOpenEdition(new Admission(1, true, List.of()));
        api.post(path(edition, "/registrations"), wish("dated"));
        MimeMessage mail = writer.write(
                new JavaMailSenderImpl().createMimeMessage(),
                registrations.of(edition, Selection.ALL, 0, 1).getFirst(),
                Letter.link("l1", UNTIL));
        assertThat(mail.getSentDate().toInstant()).isEqualTo(UNTIL);
    }

    private Letter letter(Letter.Kind kind, EditionId edition) {
        Particulars before = new Particulars(
                LocalizedText.of("en", "Before"), LocalDate.EPOCH, LocalDate.EPOCH, "UTC", null, "Oslo", false);
        @Nullable Mailing mailing =
                switch (kind) {
                    case ANNOUNCEMENT ->
                        Mailing.draft(
                                        edition,
                                        9,
                                        edition.value(),
                                        new Mailing.Note(LocalizedText.of("en", "A"), LocalizedText.of("en", "B")),
                                        Selection.ALL,
                                        UNTIL)
                                .sent(0, 0, UNTIL);
                    case MOVED -> Mailing.change(edition, 1001, before, before, null, List.of(), 0, 1, UNTIL);
                    case EDITION_CANCELLED -> Mailing.cancellation(edition, 1002, before, before, 0, 1, UNTIL);
                    default -> null;
                };
        if (mailing == null) {
            return new Letter("c1", kind, 1, 1, kind == Letter.Kind.OFFERED ? UNTIL : null, null);
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
