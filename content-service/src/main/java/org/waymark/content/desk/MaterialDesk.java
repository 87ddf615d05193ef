package org.waymark.content.desk;

import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.content.edition.EditionCopy;
import org.waymark.content.edition.EditionId;
import org.waymark.content.edition.Editions;
import org.waymark.content.material.Format;
import org.waymark.content.material.MaterialId;
import org.waymark.content.material.MaterialKind;
import org.waymark.content.material.MaterialRule;
import org.waymark.content.material.MaterialSettings;
import org.waymark.content.material.MaterialWork;
import org.waymark.content.material.Materials;
import org.waymark.content.page.Addresses;
import org.waymark.content.trail.Trail;
import org.waymark.content.trail.TrailPolicy;
import org.waymark.content.trail.Trails;
import org.waymark.defaults.page.Languages;
import org.waymark.defaults.problem.FieldError;
import org.waymark.defaults.security.Caller;
import org.waymark.defaults.web.IfMatch;

/** Where the host adds the materials of an edition, and a partner city those of its trails. */
@Controller
@RequestMapping("/desk/{series}/{edition}/materials")
final class MaterialDesk {

    private final MaterialWork work;
    private final Materials materials;
    private final MaterialSettings settings;
    private final Trails trails;
    private final Editions editions;
    private final Mistakes mistakes;
    private final Addresses addresses;

    MaterialDesk(
            MaterialWork work,
            Materials materials,
            MaterialSettings settings,
            Trails trails,
            Editions editions,
            Mistakes mistakes,
            Addresses addresses) {
        this.work = work;
        this.materials = materials;
        this.settings = settings;
        this.trails = trails;
        this.editions = editions;
        this.mistakes = mistakes;
        this.addresses = addresses;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable String series,
            @PathVariable String edition,
            @RequestParam(defaultValue = "") String trail,
            Caller caller) {
        var desk = desk(caller, EditionId.of(series, edition));
        var language = editions.seriesOf(desk.edition()).languages().stream()
                .findFirst()
                .orElse("en");
        return page(desk, MaterialForm.blank(language, trail), List.of());
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView upload(
            @PathVariable String series,
            @PathVariable String edition,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam MultipartFile file,
            Caller caller) {
        var desk = desk(caller, EditionId.of(series, edition));
        var form = MaterialForm.read(sent);
        var details = form.details();
        var errors = mistakes.in(details, UnaryOperator.identity());
        if (!errors.isEmpty()) {
            return page(desk, form, errors);
        }
        if (file.isEmpty()) {
            return page(desk, form, List.of(mistakes.at("file", "invalid.file")));
        }
        try {
            work.upload(caller, desk.edition().editionId(), details, file);
        } catch (MaterialRule.Broken broken) {
            return page(desk, form, List.of(mistakes.of(broken.rule().field(), broken)));
        }
        return Redirects.to(addresses.deskOfMaterials(desk.edition().editionId()) + "?done=uploaded");
    }

    @PostMapping("/{material}/withdraw")
    ModelAndView withdraw(
            @PathVariable String series,
            @PathVariable String edition,
            @PathVariable MaterialId material,
            @RequestParam long version,
            Caller caller) {
        work.withdraw(caller, material, IfMatch.version(version)::require);
        return Redirects.to(addresses.deskOfMaterials(EditionId.of(series, edition)) + "?done=withdrawn");
    }

    private Desk desk(Caller caller, EditionId id) {
        caller.require(!caller.isAnonymous());
        var edition = editions.visible(id, caller);
        var host = editions.isManagedBy(edition, caller);
        var own = trails.ofCities(caller.organizations()).stream()
                .filter(trail -> trail.edition().equals(id) && TrailPolicy.isPublisher(caller, trail.city()))
                .toList();
        caller.require(host || !own.isEmpty());
        return new Desk(edition, host, own, caller);
    }

    /** The edition, whether the caller may add to it as its host, and the trails that they may add to. */
    private record Desk(EditionCopy edition, boolean host, List<Trail> trails, Caller caller) {}

    private ModelAndView page(Desk desk, MaterialForm form, List<FieldError> errors) {
        var page = new ModelAndView("desk/materials");
        page.addObject("edition", desk.edition());
        page.addObject("host", desk.host());
        page.addObject("trails", desk.trails());
        page.addObject(
                "materials",
                materials.all(desk.edition().editionId()).stream()
                        .filter(material -> work.isOwner(material, desk.caller()))
                        .toList());
        page.addObject("kinds", MaterialKind.values());
        page.addObject("accepted", Format.accepted());
        page.addObject("limit", settings.maxSize().toMegabytes());
        page.addObject("form", form);
        page.addObject("errors", errors);
        page.addObject("fileLanguages", Languages.SUPPORTED);
        if (!errors.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
