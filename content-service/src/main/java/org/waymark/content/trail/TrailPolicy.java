package org.waymark.content.trail;

import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.content.edition.EditionCopy;
import org.waymark.content.edition.Editions;
import org.waymark.defaults.security.Caller;

/** Who may do what with a trail. */
@Component
public final class TrailPolicy {

    private final Editions editions;

    TrailPolicy(Editions editions) {
        this.editions = editions;
    }

    /** A publisher of the city writes its trails, as long as the city is a partner of the series. */
    public void requireWriter(Caller caller, String city, EditionCopy edition) {
        caller.require(isPublisher(caller, city) && editions.isAnyPartner(List.of(city), edition));
    }

    /** Publishers of the series' partner cities propose trails. */
    public void requireAuthor(Caller caller, EditionCopy edition) {
        caller.require(caller.is("publisher") && editions.isAnyPartner(caller.organizations(), edition));
    }

    /** The host's organisers and the series' office review. */
    public void requireReviewer(Caller caller, EditionCopy edition) {
        caller.require(!caller.isAnonymous() && editions.isManagedBy(edition, caller));
    }

    /** The city's publishers and the reviewers see what is not public. */
    public boolean isManager(Caller caller, String city, EditionCopy edition) {
        return isPublisher(caller, city) || editions.isManagedBy(edition, caller);
    }

    public static boolean isPublisher(Caller caller, String city) {
        return caller.is("publisher") && caller.isIn(city);
    }
}
