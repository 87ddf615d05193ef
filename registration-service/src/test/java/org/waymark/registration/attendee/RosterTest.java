package org.waymark.registration.attendee;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.registration.ServiceTest;
import org.waymark.registration.World;
import org.waymark.registration.admission.Admission;
import org.waymark.registration.admission.Cause;
import org.waymark.registration.admission.Pass;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.admission.Request;
import org.waymark.registration.admission.Status;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.ledger.GroupCommit;
import org.waymark.registration.ledger.Submission;

/** Lists from memory are the lists that reading all documents would make. */
@ServiceTest
class RosterTest {

    private static final List<String> NAMES =
            List.of("Zoé Müller", "zoe", "Ana María", "Łukasz", "A.B", "Ōe Kenzaburō");
    private static final List<String> CITIES = List.of("Liège", "Nicosia", "Gemeente ’s-Hertogenbosch", "");
    private static final List<String> COUNTRIES = List.of("BE", "CY", "NL");
    private static final List<String> GROUPS = List.of("local-government", "research");

    @Autowired
    World world;

    @Autowired
    GroupCommit commit;

    @Autowired
    Registrations registrations;

    @Autowired
    RegistrationKeys keys;

    @Autowired
    MongoDatabase database;

    final Random random = new Random(7);
    final List<RegistrationId> ids = new ArrayList<>();

    EditionId edition;

    @BeforeEach
    void anEdition() {
        edition = world.anOpenEdition(new Admission(25, true, List.of()));
    }

    @Test
    void everySelectionAndPageIsWhatAFilterOverAllDocumentsFinds() {
        for (int round = 0; round < 6; round++) {
            for (int i = 0; i < 15; i++) {
                something();
            }
            List<Registration> all = database.getCollection("registrations", Registration.class)
                    .find(Filters.eq("edition", edition))
                    .sort(Sorts.ascending("rank"))
                    .into(new ArrayList<>());
            for (int i = 0; i < 60; i++) {
                Selection selection = aSelection();
                List<Registration> wanted =
                        all.stream().filter(naive(selection)).toList();
                assertThat(paged(selection, 1 + random.nextInt(7)))
                        .as(selection.toString())
                        .isEqualTo(wanted);
                assertThat(registrations.count(edition, selection)).isEqualTo(wanted.size());
            }
        }
    }

    private void something() {
        if (ids.size() > 5 && random.nextInt(4) == 0) {
            RegistrationId id = ids.get(random.nextInt(ids.size()));
            Request request = random.nextBoolean()
                    ? new Request.Leave(id, Cause.PERSON)
                    : new Request.Move(id, any(GROUPS), Cause.PERSON);
            commit.ask(edition, Submission.of(request));
            return;
        }
        String email = "p" + random.nextInt(60) + "@example.org";
        Person person = new Person(any(NAMES), email, any(CITIES), any(COUNTRIES));
        RegistrationId id = keys.id(edition, person.address());
        Application application = keys.application(person, any(GROUPS), "en", keys.request(edition, null));
        commit.ask(edition, Submission.enter(id, application, Pass.NONE, false));
        ids.add(id);
    }

    private List<Registration> paged(Selection selection, int size) {
        List<Registration> found = new ArrayList<>();
        List<Registration> page;
        do {
            long after = found.isEmpty() ? 0 : found.getLast().rank();
            page = registrations.of(edition, selection, after, size);
            found.addAll(page);
        } while (page.size() == size);
        return found;
    }

    private Selection aSelection() {
        return new Selection(
                maybe(Arrays.asList(Status.values())),
                maybe(GROUPS),
                maybe(COUNTRIES),
                null,
                maybe(List.of("zoe", "ZOÉ liege", "a.b", "maria", "p1", "oe", "nobody", "  ")));
    }

    private static Predicate<Registration> naive(Selection selection) {
        return registration -> is(selection.status(), registration.status())
                && is(selection.category(), registration.category())
                && is(selection.country(), registration.person().country())
                && Stream.of(Selection.searched(
                                        new Person(Objects.requireNonNullElse(selection.text(), ""), "", "", ""))
                                .strip()
                                .split("\\s+"))
                        .allMatch(Selection.searched(registration.person())::contains);
    }

    private static boolean is(@Nullable Object wanted, Object there) {
        return wanted == null || wanted.equals(there);
    }

    private <T> @Nullable T maybe(List<T> values) {
        return random.nextInt(3) > 0 ? null : any(values);
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
