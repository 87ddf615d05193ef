package org.waymark.registration.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.waymark.registration.World.aName;
import static org.waymark.registration.delegation.DelegationWorld.HOST;
import static org.waymark.registration.delegation.DelegationWorld.here;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.waymark.defaults.problem.Unavailable;
import org.waymark.defaults.time.RelativeDate;
import org.waymark.defaults.web.IfMatch;
import org.waymark.defaults.web.IfNoneMatch;
import org.waymark.registration.Api;
import org.waymark.registration.ServiceTest;
import org.waymark.registration.World;
import org.waymark.registration.admission.Admission;
import org.waymark.registration.admission.Request;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.edition.Editions;
import org.waymark.registration.ledger.GroupCommit;
import org.waymark.registration.ledger.Ledgers;
import org.waymark.registration.ledger.Phases;
import org.waymark.registration.ledger.SilentCommit;
import org.waymark.registration.ledger.Submission;
import org.waymark.registration.mail.Postman;
import org.waymark.stack.mail.CaughtMail;
import org.waymark.stack.mail.MailCatcher;

/** A process dies between the writes with which a host gives places to a delegation. */
@ServiceTest
class DelegationCrashTest {

    private static final Instant LONG_AGO = Instant.EPOCH;

    @Autowired
    World world;

    @Autowired
    Api api;

    @Autowired
    Grants grants;

    @Autowired
    Delegations delegations;

    @Autowired
    GroupCommit commit;

    @Autowired
    Phases phases;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Editions editions;

    @Autowired
    Postman postman;

    @Autowired
    DelegationLetters letters;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Test
    void whatTheLedgerWasNotAskedAnyMoreItIsAskedLater(MailCatcher mails) {
        Grant left = left(world.anOpenEdition(new Admission(9, false, List.of())), 4, LONG_AGO);
        delegations.finish(LONG_AGO.plusMillis(1));
        assertThat(places(left)).isEqualTo(4);
        awaitTheLink(mails, left);
    }

    @Test
    void whoWasNotToldAnyMoreThatTheyHavePlacesIsToldLaterAndOnce(MailCatcher mails) {
        Grant left = left(world.anOpenEdition(new Admission(9, false, List.of())), 4, LONG_AGO);
        commit.ask(left.edition(), Submission.of(new Request.Delegate(left.wish())));
        delegations.finish(LONG_AGO.plusMillis(1));
        delegations.finish(LONG_AGO.plusMillis(1));
        awaitTheLink(mails, left);
        assertThat(grants.settle(left)).as("the letter is owed again").isFalse();
    }

    @Test
    void whatTheLedgerRefusesGivesNothingAndIsAskedOnce(MailCatcher mails) {
        Grant left = left(world.anOpenEdition(new Admission(3, false, List.of())), 4, LONG_AGO);
        delegations.finish(LONG_AGO.plusMillis(1));
        assertThat(places(left)).isZero();
        assertThat(grants.unsettled(LONG_AGO.plusMillis(1)))
                .extracting(Grant::id)
                .doesNotContain(left.id());
        assertThat(mails.to(contact(left))).isEmpty();
    }

    @Test
    void whoeverIsStillAskingIsLeftAlone() {
        Instant asking = Instant.now().plus(Duration.ofHours(1));
        Grant left = left(world.anOpenEdition(new Admission(9, false, List.of())), 4, asking);
        delegations.finish(asking);
        assertThat(places(left)).isZero();
    }

    @Test
    void whatTheLedgerMayHaveGrantedIsNotUndone(MailCatcher mails) {
        Grant wish = grant(world.anOpenEdition(new Admission(9, false, List.of())), 4);
        Delegations unlucky = new Delegations(
                grants,
                ledgers,
                editions,
                beans.createBean(SilentCommit.class),
                postman,
                letters,
                phases,
                Clock.systemUTC());
        assertThatThrownBy(() -> unlucky.grant(wish, new IfMatch(List.of()), new IfNoneMatch(List.of())))
                .isInstanceOf(Unavailable.class);
        assertThat(places(wish)).as("the ledger holds them").isEqualTo(4);
        assertThat(mails.to(contact(wish))).as("who may have nothing").isEmpty();
        delegations.finish(Instant.now().plus(Duration.ofMinutes(1)));
        assertThat(places(wish)).isEqualTo(4);
        awaitTheLink(mails, wish);
    }

    /** As the first of the writes leaves it. */
    private Grant left(EditionId edition, int places, Instant asked) {
        Grant grant = grant(edition, places);
        grants.save(grant, false, asked);
        return grant;
    }

    private static Grant grant(EditionId edition, int places) {
        return new Grant(
                DelegationId.of(edition, "nicosia"),
                1,
                edition,
                "City of Nicosia",
                null,
                aName() + "@example.org",
                "en",
                "local-government",
                places,
                new RelativeDate(RelativeDate.Anchor.START, -20, LocalTime.NOON),
                1);
    }

    private int places(Grant grant) {
        return api.get(here(grant.edition(), ""), HOST).json().path("places").asInt();
    }

    private static void awaitTheLink(MailCatcher mails, Grant grant) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(mails.to(contact(grant)))
                        .extracting(CaughtMail::subject)
                        .containsExactly("Your places: Using data"));
    }

    private static String contact(Grant grant) {
        String contact = grant.contact();
        assertThat(contact).isNotNull();
        return contact;
    }
}
