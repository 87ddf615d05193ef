package org.waymark.registration.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.defaults.problem.NotFound;
import org.waymark.defaults.security.Caller;
import org.waymark.defaults.time.RelativeDate;
import org.waymark.defaults.web.EntityTags;
import org.waymark.defaults.web.IfMatch;
import org.waymark.defaults.web.IfNoneMatch;
import org.waymark.registration.admission.Admission;
import org.waymark.registration.admission.AdmissionWarning;
import org.waymark.registration.admission.Quota;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.edition.Editions;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;

@RestController
@RequestMapping("/api/series/{series}/editions/{edition}/admission")
class AdmissionController {

    private final Admissions admissions;
    private final Ledgers ledgers;
    private final Editions editions;

    AdmissionController(Admissions admissions, Ledgers ledgers, Editions editions) {
        this.admissions = admissions;
        this.ledgers = ledgers;
        this.editions = editions;
    }

    @GetMapping
    ResponseEntity<Admission> read(@PathVariable String series, @PathVariable String edition, Caller caller) {
        EditionId id = EditionId.of(series, edition);
        editions.managedBy(caller, id);
        return ledgers.find(id)
                .map(ledger -> ResponseEntity.ok()
                        .eTag(EntityTags.of(ledger.arranged()))
                        .body(ledger.admission()))
                .orElseThrow(() -> new NotFound("admission", id.value()));
    }

    /** With {@code dryRun}, nothing is saved, and the answer says what would be, and what looks wrong about it. */
    @PutMapping
    ResponseEntity<Settled> settle(
            @PathVariable String series,
            @PathVariable String edition,
            @Valid @RequestBody AdmissionWish wish,
            @RequestParam(defaultValue = "false") boolean dryRun,
            IfMatch ifMatch,
            IfNoneMatch ifNoneMatch,
            Caller caller) {
        EditionId id = EditionId.of(series, edition);
        editions.managedBy(caller, id);
        Admission admission = wish.admission();
        Settled answer = Settled.of(admission, admissions.warnings(id, admission));
        if (dryRun) {
            return ResponseEntity.ok(answer);
        }
        Admissions.Settled settled = admissions.settle(id, admission, ifMatch, ifNoneMatch);
        URI here = URI.create("/api/series/" + series + "/editions/" + edition + "/admission");
        return (settled.created() ? ResponseEntity.created(here) : ResponseEntity.ok())
                .eTag(EntityTags.of(settled.version()))
                .body(answer);
    }

    /**
     * What is settled, or would be.
     *
     * @param warnings what is most likely a slip; missing where there is nothing
     */
    record Settled(
            @JsonUnwrapped Admission admission,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Warning> warnings) {

        static Settled of(Admission admission, List<AdmissionWarning> warnings) {
            return new Settled(
                    admission,
                    warnings.stream()
                            .map(warning -> new Warning(warning.code(), warning.sentence()))
                            .toList());
        }
    }

    /** What can be settled and is most likely a slip. */
    record Warning(String code, String detail) {}

    /** The longest time that a place is held for somebody, in hours: a month. */
    private static final int MONTH = 720;

    /**
     * What the host settles, as a whole.
     *
     * @param addressHours {@link Admission#ADDRESS_HOURS} where it is not said; null where it is said to be null, so that
     *     nobody has to prove an address
     */
    record AdmissionWish(
            @NotNull @Min(0) @Max(100_000) Integer capacity,
            @NotNull Boolean waitingList,
            @Nullable @Size(max = 50) List<@NotNull @Valid QuotaWish> categories,
            Admission.@Nullable Entry entry,
            @Nullable @Min(1) @Max(MONTH) Integer offerHours,
            @Nullable RelativeDate opens,
            @Nullable RelativeDate closes,

            @JsonDeserialize(using = HoursOfProof.class) @Nullable @Min(1) @Max(MONTH) Integer addressHours,

            @Nullable Boolean handOver) {

        Admission admission() {
            List<QuotaWish> named = categories == null ? List.of() : categories;
            return new Admission(
                    capacity,
                    waitingList,
                    named.stream().map(QuotaWish::quota).toList(),
                    Objects.requireNonNullElse(entry, Admission.Entry.AT_ONCE),
                    offerHours,
                    opens,
                    closes,
                    addressHours,
                    Objects.requireNonNullElse(handOver, false));
        }
    }

    /** Where nothing is said, people prove their address; where null is said, they need not. */
    static final class HoursOfProof extends ValueDeserializer<Integer> {

        @Override
        public Integer deserialize(JsonParser parser, DeserializationContext context) {
            return context.readValue(parser, Integer.class);
        }

        @Override
        public Object getAbsentValue(DeserializationContext context) {
            return Admission.ADDRESS_HOURS;
        }
    }

    record QuotaWish(
            @NotBlank String id,
            @Nullable @Min(0) @Max(100_000) Integer cap,
            @Nullable @Min(0) @Max(100_000) Integer reserve,
            @Nullable RelativeDate release) {

        Quota quota() {
            return new Quota(id, cap, Objects.requireNonNullElse(reserve, 0), release);
        }
    }
}
