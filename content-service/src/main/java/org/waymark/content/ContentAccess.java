package org.waymark.content;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.content.edition.EditionId;
import org.waymark.content.edition.Editions;
import org.waymark.content.material.MaterialId;
import org.waymark.content.material.MaterialWork;
import org.waymark.content.trail.TrailId;
import org.waymark.content.trail.TrailPolicy;
import org.waymark.content.trail.TrailWork;
import org.waymark.defaults.security.AccessRule;
import org.waymark.defaults.security.AccessTable;

/** Who gets to what in this service. */
@Configuration(proxyBeanMethods = false)
class ContentAccess {

    private static final String EDITION = "/api/series/{series}/editions/{edition}";
    private static final String TRAIL = EDITION + "/trails/{trail}";
    private static final String DESK = "/desk/{series}/{edition}";
    private static final String DESK_TRAIL = DESK + "/trails/{trail}";

    private final Editions editions;
    private final TrailWork trails;
    private final TrailPolicy policy;
    private final MaterialWork materials;

    ContentAccess(Editions editions, TrailWork trails, TrailPolicy policy, MaterialWork materials) {
        this.editions = editions;
        this.trails = trails;
        this.policy = policy;
        this.materials = materials;
    }

    @Bean
    AccessTable access() {
        AccessRule publisher = (caller, _) -> caller.require(caller.is("publisher"));
        AccessRule author = (caller, path) -> {
            caller.require(!caller.isAnonymous());
            policy.requireAuthor(caller, editions.visible(edition(path), caller));
        };
        AccessRule writer = (caller, path) -> trails.requireWriter(caller, trail(path));
        AccessRule itsCity = (caller, path) -> trails.requirePublisher(caller, trail(path));
        AccessRule reviewer = (caller, path) -> trails.requireReviewer(caller, trail(path));
        AccessRule contributor = (caller, path) -> materials.requireContributor(caller, edition(path));
        AccessRule owner = (caller, path) -> materials.requireOwner(caller, material(path, "id"));
        AccessRule ownerAtDesk = (caller, path) -> {
            materials.requireContributor(caller, edition(path));
            materials.requireOwner(caller, material(path, "material"));
        };
        return new AccessTable()
                .anybody("GET " + EDITION + "/trails", "GET " + TRAIL, "GET " + TRAIL + "/revisions/{number}")
                .anybody("GET " + EDITION + "/materials", "GET /api/materials/{id}", "GET /api/materials/{id}/content")
                .anybody("GET /api/search", "GET /search")
                .anybody("GET /{series}/{edition}/trails/{trail}", "GET /{series}/{edition}/materials")
                .only(writer, "PUT " + TRAIL, "POST " + TRAIL + "/submit")
                .only(itsCity, "POST " + TRAIL + "/withdraw")
                .only(reviewer, "POST " + TRAIL + "/approve", "POST " + TRAIL + "/reject")
                .only(contributor, "POST " + EDITION + "/materials")
                .only(owner, "DELETE /api/materials/{id}")
                .only(publisher, "GET /desk/trails")
                .only(contributor, "GET " + DESK + "/trails", "* " + DESK + "/materials")
                .only(author, "* " + DESK + "/trails/new")
                .only(itsCity, "* " + DESK_TRAIL, "POST " + DESK_TRAIL + "/submit", "POST " + DESK_TRAIL + "/withdraw")
                .only(reviewer, "* " + DESK_TRAIL + "/review/**")
                .only(ownerAtDesk, "POST " + DESK + "/materials/{material}/withdraw");
    }

    private static EditionId edition(Map<String, String> path) {
        return EditionId.of(of(path, "series"), of(path, "edition"));
    }

    private static TrailId trail(Map<String, String> path) {
        return TrailId.of(edition(path), of(path, "trail"));
    }

    private static MaterialId material(Map<String, String> path, String variable) {
        return new MaterialId(of(path, variable));
    }

    private static String of(Map<String, String> path, String variable) {
        return path.getOrDefault(variable, "");
    }
}
