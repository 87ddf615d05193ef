package org.waymark.registration.register;

import org.springframework.http.ETag;
import org.springframework.stereotype.Component;
import org.waymark.defaults.constraint.MailAddress;
import org.waymark.defaults.problem.NotFound;
import org.waymark.defaults.problem.Stale;
import org.waymark.defaults.security.Caller;
import org.waymark.defaults.web.IfMatch;
import org.waymark.registration.admission.Answer;
import org.waymark.registration.admission.Cause;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.admission.Request;
import org.waymark.registration.attendee.Application;
import org.waymark.registration.attendee.Registration;
import org.waymark.registration.attendee.RegistrationKeys;
import org.waymark.registration.attendee.Registrations;
import org.waymark.registration.ledger.GroupCommit;
import org.waymark.registration.ledger.Submission;
import org.waymark.registration.mail.RegistrationPost;

/**
 * The host corrects the address of somebody whom letters do not reach. A registration's id follows from its address, so
 * the person has another registration from then on, in the same place and with a link of its own; the former link, which
 * may lie in a stranger's mailbox, opens nothing that is alive.
 */
@Component
public class Readdressing {

    private final Registrations registrations;
    private final RegistrationKeys keys;
    private final GroupCommit commit;
    private final RegistrationPost post;

    Readdressing(Registrations registrations, RegistrationKeys keys, GroupCommit commit, RegistrationPost post) {
        this.registrations = registrations;
        this.keys = keys;
        this.commit = commit;
        this.post = post;
    }

    /**
     * The registration under the right address.
     *
     * @throws Stale when the one that is meant has changed since
     * @throws NotNow when the person holds nothing any more
     * @throws AlreadyRegistered when somebody is in under that address
     */
    public Registration correct(Registration who, MailAddress address, IfMatch seen, Caller host) {
        seen.require(who.version());
        RegistrationId to = keys.id(who.edition(), address);
        Request.Readdress request = new Request.Readdress(who.id(), to, Cause.host(host.subject(), host.name(), null));
        Submission deed = Submission.readdress(request, application(who, address));
        boolean whatever = seen.tags().stream().anyMatch(ETag::isWildcard);
        switch (commit.ask(who.edition(), whatever ? deed : deed.ifStillAt(who.version()))) {
            case Answer.Outdated outdated -> throw new Stale();
            case Answer.NotNow notNow -> throw new NotNow(notNow.status());
            case Answer.AlreadyIn in -> throw new AlreadyRegistered();
            case Answer.Unknown unknown -> throw missing(who.id());
            case Answer.OutOfPhase closed -> throw new NotNow(who.status());
            default -> post.forget(who.id());
        }
        return registrations.find(to).orElseThrow(() -> missing(to));
    }

    private Application application(Registration who, MailAddress address) {
        Application fresh = keys.application(
                who.person().at(address), who.category(), who.language(), keys.request(who.edition(), null));
        return new Application(
                fresh.person(),
                fresh.category(),
                fresh.language(),
                fresh.request(),
                fresh.body(),
                who.answers(),
                who.invitation());
    }

    private static NotFound missing(RegistrationId id) {
        return new NotFound("registration", id.value());
    }
}
