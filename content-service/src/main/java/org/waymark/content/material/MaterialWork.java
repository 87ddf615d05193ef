package org.waymark.content.material;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.waymark.content.edition.EditionCopy;
import org.waymark.content.edition.EditionId;
import org.waymark.content.edition.Editions;
import org.waymark.content.material.Material.Place;
import org.waymark.content.trail.TrailId;
import org.waymark.content.trail.TrailPolicy;
import org.waymark.content.trail.Trails;
import org.waymark.defaults.id.Ids;
import org.waymark.defaults.problem.Invalid;
import org.waymark.defaults.problem.NotFound;
import org.waymark.defaults.security.Caller;
import org.waymark.defaults.web.Cursor;

/** What callers do with materials, alike for the API and the pages. */
@Component
public final class MaterialWork {

    private final Materials materials;
    private final FileStore files;
    private final Sniffer sniffer;
    private final TrailFollower follower;
    private final Trails trails;
    private final Editions editions;
    private final TrailPolicy policy;
    private final Ids ids;
    private final Clock clock;

    MaterialWork(
            Materials materials,
            FileStore files,
            Sniffer sniffer,
            TrailFollower follower,
            Trails trails,
            Editions editions,
            TrailPolicy policy,
            Ids ids,
            Clock clock) {
        this.materials = materials;
        this.files = files;
        this.sniffer = sniffer;
        this.follower = follower;
        this.trails = trails;
        this.editions = editions;
        this.policy = policy;
        this.ids = ids;
        this.clock = clock;
    }

    public Material upload(Caller caller, EditionId edition, Details details, MultipartFile file) {
        var place = place(caller, edition, details.trail());
        if (file.isEmpty()) {
            throw new Invalid("file", "must be a file that is not empty");
        }
        var uploaded =
                Material.upload(new MaterialId(ids.next()), place, details, keep(details, file), clock.instant());
        materials.add(uploaded);
        if (place.trail() != null) {
            follower.follow(place.trail());
        }
        return materials.find(uploaded.material().id()).orElse(uploaded.material());
    }

    /** The material, if the caller may see it. */
    public Material see(Caller caller, MaterialId id) {
        return materials
                .find(id)
                .filter(material -> isVisible(material, caller))
                .orElseThrow(() -> new NotFound("material", id.value()));
    }

    List<Material> list(Caller caller, EditionId id, Cursor cursor) {
        var edition = editions.visible(id, caller);
        Collection<String> owners = caller.is("publisher") ? caller.organizations() : Set.of();
        return editions.isManagedBy(edition, caller) ? materials.all(id, cursor) : materials.of(id, owners, cursor);
    }

    /** Asks whether the caller may add anything to the edition: who manages it, and publishers to their trails. */
    public void requireContributor(Caller caller, EditionId id) {
        caller.require(!caller.isAnonymous());
        var edition = editions.visible(id, caller);
        if (!editions.isManagedBy(edition, caller)) {
            policy.requireAuthor(caller, edition);
        }
    }

    /** Asks whether the material is the caller's. */
    public void requireOwner(Caller caller, MaterialId id) {
        caller.require(!caller.isAnonymous());
        caller.require(isOwner(known(id), caller));
    }

    private Material known(MaterialId id) {
        return materials.find(id).orElseThrow(() -> new NotFound("material", id.value()));
    }

    public void withdraw(Caller caller, MaterialId id, LongConsumer seen) {
        requireOwner(caller, id);
        var material = known(id);
        seen.accept(material.version());
        material.withdraw().ifPresent(decision -> {
            materials.save(decision);
            files.drop(material.file());
        });
    }

    /** The edition's own materials are its managers', those of a trail its city's. */
    public boolean isOwner(Material material, Caller caller) {
        return material.trail() == null
                ? editions.find(material.edition())
                        .filter(edition -> editions.isManagedBy(edition, caller))
                        .isPresent()
                : TrailPolicy.isPublisher(caller, material.owner());
    }

    private boolean isVisible(Material material, Caller caller) {
        var edition = editions.find(material.edition());
        if (material.published() && edition.filter(EditionCopy::isDraft).isEmpty()) {
            return true;
        }
        return edition.filter(copy -> policy.isManager(caller, material.owner(), copy))
                .isPresent();
    }

    private Place place(Caller caller, EditionId id, @Nullable String trail) {
        caller.require(!caller.isAnonymous());
        var edition = editions.visible(id, caller);
        if (trail == null) {
            caller.require(editions.isManagedBy(edition, caller));
            return new Place(id, null, edition.host().organization(), true);
        }
        var found = trails.find(TrailId.of(id, trail)).orElseThrow(() -> new NotFound("trail", trail));
        policy.requireWriter(caller, found.city(), edition);
        return new Place(id, found.id(), found.city(), found.isPublic());
    }

    private StoredFile keep(Details details, MultipartFile upload) {
        try {
            var received = Files.createTempFile("waymark-upload-", null);
            try {
                return keep(details, upload, received);
            } finally {
                Files.deleteIfExists(received);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StoredFile keep(Details details, MultipartFile upload, Path received) throws IOException {
        upload.transferTo(received);
        var name = FileNames.safe(Objects.requireNonNullElse(upload.getOriginalFilename(), ""));
        var declared = Optional.ofNullable(upload.getContentType()).orElse("");
        var format =
                MaterialRule.check(new MaterialRule.Upload(details, name, declared, sniffer.format(received, name)));
        return files.keep(received, name, format);
    }
}
