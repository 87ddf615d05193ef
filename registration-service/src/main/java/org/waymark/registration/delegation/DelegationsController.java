package org.waymark.registration.delegation;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.defaults.problem.Invalid;
import org.waymark.defaults.security.Caller;
import org.waymark.defaults.time.RelativeDate;
import org.waymark.defaults.web.EntityTags;
import org.waymark.defaults.web.IfMatch;
import org.waymark.defaults.web.IfNoneMatch;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.edition.Editions;

/** The host's delegations. */
@RestController
@RequestMapping("/api/series/{series}/editions/{edition}/delegations")
class DelegationsController {

    static final Pattern SLUG = Pattern.compile("(?=.{1,60}$)[a-z0-9]+(?:-[a-z0-9]+)*");

    private final Delegations delegations;
    private final Editions editions;

    DelegationsController(Delegations delegations, Editions editions) {
        this.delegations = delegations;
        this.editions = editions;
    }

    @GetMapping
    ResponseEntity<DelegationList> list(@PathVariable String series, @PathVariable String edition, Caller caller) {
        EditionId id = EditionId.of(series, edition);
        editions.managedBy(caller, id);
        List<DelegationView> items = delegations.of(id).stream().map(this::view).toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new DelegationList(items));
    }

    @GetMapping("/{delegation}")
    ResponseEntity<DelegationView> read(
            @PathVariable String series, @PathVariable String edition, @PathVariable String delegation, Caller caller) {
        return answer(ResponseEntity.ok(), managed(series, edition, delegation, caller));
    }

    @PutMapping("/{delegation}")
    ResponseEntity<DelegationView> grant(
            @PathVariable String series,
            @PathVariable String edition,
            @PathVariable String delegation,
            @Valid @RequestBody DelegationWish wish,
            IfMatch ifMatch,
            IfNoneMatch ifNoneMatch,
            Caller caller) {
        DelegationId id = managed(series, edition, delegation, caller);
        if (!SLUG.matcher(delegation).matches()) {
            throw new Invalid("delegation", "It is 1 to 60 lower-case letters and digits, with hyphens between them");
        }
        boolean created = delegations.grant(wish.grant(id), ifMatch, ifNoneMatch);
        URI here = URI.create("/api/series/" + series + "/editions/" + edition + "/delegations/" + delegation);
        return answer(created ? ResponseEntity.created(here) : ResponseEntity.ok(), id);
    }

    /** Takes the empty places back. */
    @DeleteMapping("/{delegation}")
    ResponseEntity<Void> takeBack(
            @PathVariable String series,
            @PathVariable String edition,
            @PathVariable String delegation,
            IfMatch ifMatch,
            Caller caller) {
        delegations.takeBack(managed(series, edition, delegation, caller), ifMatch);
        return ResponseEntity.noContent().build();
    }

    /** Makes a new link; the old one ends. */
    @PostMapping("/{delegation}/renew")
    ResponseEntity<DelegationView> renew(
            @PathVariable String series,
            @PathVariable String edition,
            @PathVariable String delegation,
            IfMatch ifMatch,
            Caller caller) {
        DelegationId id = managed(series, edition, delegation, caller);
        delegations.renew(id, ifMatch);
        return answer(ResponseEntity.ok(), id);
    }

    private DelegationId managed(String series, String edition, String delegation, Caller caller) {
        EditionId id = EditionId.of(series, edition);
        editions.managedBy(caller, id);
        return DelegationId.of(id, delegation);
    }

    private ResponseEntity<DelegationView> answer(ResponseEntity.BodyBuilder answer, DelegationId id) {
        Standing standing = delegations.of(id);
        return answer.eTag(EntityTags.of(standing.grant().version()))
                .cacheControl(CacheControl.noStore())
                .body(view(standing));
    }

    private DelegationView view(Standing standing) {
        Grant grant = standing.grant();
        return new DelegationView(
                standing.slug(),
                grant.name(),
                grant.organization(),
                grant.contact(),
                grant.language(),
                standing.places().category(),
                standing.places().places(),
                standing.places().filled(),
                standing.empty(),
                standing.places().until(),
                standing.closes(),
                delegations.link(grant));
    }

    record DelegationList(List<DelegationView> items) {}

    /**
     * A delegation for its host.
     *
     * @param closes when its time is over
     * @param link the address of its page, with its key
     */
    record DelegationView(
            String id,
            String name,
            @Nullable String organization,
            @Nullable String contact,
            String language,
            String category,
            int places,
            int filled,
            int empty,
            RelativeDate until,
            Instant closes,
            String link) {

        /** Without address and key. */
        @Override
        public String toString() {
            return "DelegationView[" + id + "]";
        }
    }
}
