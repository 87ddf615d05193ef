package org.waymark.registration;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.defaults.security.AccessRule;
import org.waymark.defaults.security.AccessTable;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.delegation.DelegationId;
import org.waymark.registration.delegation.Gate;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.edition.Editions;
import org.waymark.registration.register.Doorkeeper;

/** Who gets to what in this service. */
@Configuration(proxyBeanMethods = false)
class RegistrationAccess {

    private static final String EDITION = "/api/series/{series}/editions/{edition}";
    private static final String PAGE = "/{series}/{edition}";
    private static final String REGISTRATION = "/api/registrations/{id}";
    private static final String DELEGATION = EDITION + "/delegations/{delegation}";

    private final Editions editions;
    private final Doorkeeper doorkeeper;
    private final Gate gate;

    RegistrationAccess(Editions editions, Doorkeeper doorkeeper, Gate gate) {
        this.editions = editions;
        this.doorkeeper = doorkeeper;
        this.gate = gate;
    }

    @Bean
    AccessTable access() {
        AccessRule host = (caller, path) -> editions.managedBy(caller, edition(path));
        AccessRule office = (caller, path) -> editions.managedBy(caller, of(path, "series"));
        AccessRule itsHost = (caller, path) -> doorkeeper.admitHost(registration(path), caller);
        AccessRule whoMayOpenIt = (caller, path) -> doorkeeper.admit(registration(path), null, caller);
        AccessRule itsMember = (caller, path) -> gate.admit(delegation(path), null, caller);
        return new AccessTable()
                .anybody("GET " + EDITION + "/availability", "GET " + EDITION + "/registration-form")
                .anybody("POST " + EDITION + "/registrations", "POST " + EDITION + "/registrations/lost")
                .anybody("* " + PAGE + "/register/**", "* " + PAGE + "/invitations/{code}")
                .anybody("* /registrations/{id}/unsubscribe")
                .signedIn("GET /me")
                .withKey("Waymark-Manage-Key", whoMayOpenIt, "GET " + REGISTRATION, "DELETE " + REGISTRATION)
                .withKey("Waymark-Manage-Key", whoMayOpenIt, "POST " + REGISTRATION + "/accept")
                .withKey("Waymark-Manage-Key", whoMayOpenIt, "POST " + REGISTRATION + "/hand-over")
                .withKey("Waymark-Manage-Key", whoMayOpenIt, "* /registrations/{id}/**")
                .withKey("Waymark-Delegation-Key", itsMember, "* " + DELEGATION + "/places/**")
                .withKey("Waymark-Delegation-Key", itsMember, "* " + PAGE + "/delegations/{delegation}/**")
                .only(itsHost, "PATCH " + REGISTRATION, "GET " + REGISTRATION + "/trail")
                .only(itsHost, "POST " + REGISTRATION + "/approve", "POST " + REGISTRATION + "/reject")
                .only(itsHost, "POST " + REGISTRATION + "/cancel", "POST " + REGISTRATION + "/move")
                .only(itsHost, "POST " + REGISTRATION + "/prioritise", "POST " + REGISTRATION + "/reinstate")
                .only(itsHost, "* " + REGISTRATION + "/letters", "POST " + REGISTRATION + "/address")
                .only(host, "GET " + EDITION + "/registrations", "POST " + EDITION + "/registrations/decisions")
                .only(host, "POST " + EDITION + "/registrations/enrol", "POST " + EDITION + "/registrations/import")
                .only(host, "* " + EDITION + "/admission", "GET " + EDITION + "/figures")
                .only(host, "PUT " + EDITION + "/registration-form")
                .only(host, "* " + EDITION + "/announcements/**", "* " + EDITION + "/invitations/**")
                .only(host, "* " + EDITION + "/changes/**")
                .only(host, "GET " + EDITION + "/delegations", "* " + DELEGATION, "POST " + DELEGATION + "/renew")
                .only(host, "* /desk/{series}/{edition}/**")
                .only(office, "* /api/series/{series}/registration-form", "* /desk/{series}/form/**");
    }

    private static RegistrationId registration(Map<String, String> path) {
        return new RegistrationId(of(path, "id"));
    }

    private static DelegationId delegation(Map<String, String> path) {
        return DelegationId.of(edition(path), of(path, "delegation"));
    }

    private static EditionId edition(Map<String, String> path) {
        return EditionId.of(of(path, "series"), of(path, "edition"));
    }

    private static String of(Map<String, String> path, String variable) {
        return path.getOrDefault(variable, "");
    }
}
