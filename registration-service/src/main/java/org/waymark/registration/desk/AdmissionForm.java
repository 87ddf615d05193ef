package org.waymark.registration.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.defaults.problem.Invalid;
import org.waymark.defaults.time.RelativeDate;
import org.waymark.registration.admission.Admission;
import org.waymark.registration.admission.Admission.Entry;
import org.waymark.registration.admission.Quota;
import org.waymark.registration.edition.Series;
import org.waymark.registration.edition.Term;
import org.waymark.registration.edition.TypedTime;

/**
 * The host's rules as they were typed: fields {@code capacity}, {@code waitingList}, {@code entry}, {@code offerHours},
 * {@code addressHours}, {@code opens}, {@code closes}, {@code handOver}, and for each category {@code cap.<category>},
 * {@code reserve.<category>} and {@code release.<category>}. Times are typed as local ones of the edition.
 */
public record AdmissionForm(Map<String, String> fields) {

    private static final String CAPACITY = "capacity";
    private static final String CAP = "cap.";
    private static final String RESERVE = "reserve.";
    private static final String RELEASE = "release.";
    private static final String OFFER_HOURS = "offerHours";
    private static final String ADDRESS_HOURS = "addressHours";
    private static final String OPENS = "opens";
    private static final String CLOSES = "closes";
    private static final int MOST = 100_000;
    private static final int MONTH = 720;

    /** What a host is proposed who has settled nothing yet. */
    static AdmissionForm proposed(Admission blank, Term term) {
        Map<String, String> fields = new LinkedHashMap<>(of(blank, term).fields());
        fields.put(ADDRESS_HOURS, String.valueOf(Admission.ADDRESS_HOURS));
        return new AdmissionForm(fields);
    }

    static AdmissionForm of(Admission admission, Term term) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(CAPACITY, String.valueOf(admission.capacity()));
        fields.put("waitingList", String.valueOf(admission.waitingList()));
        fields.put("handOver", String.valueOf(admission.handOver()));
        fields.put("entry", admission.entry().name());
        fields.put(OFFER_HOURS, text(admission.offerHours()));
        fields.put(ADDRESS_HOURS, text(admission.addressHours()));
        fields.put(OPENS, TypedTime.text(admission.opens(), term));
        fields.put(CLOSES, TypedTime.text(admission.closes(), term));
        for (Quota quota : admission.categories()) {
            fields.put(CAP + quota.id(), text(quota.cap()));
            fields.put(RESERVE + quota.id(), String.valueOf(quota.reserve()));
            fields.put(RELEASE + quota.id(), TypedTime.text(quota.release(), term));
        }
        return new AdmissionForm(fields);
    }

    public String field(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    public boolean waitingList() {
        return Boolean.parseBoolean(field("waitingList"));
    }

    public boolean handOver() {
        return Boolean.parseBoolean(field("handOver"));
    }

    /** The fields that cannot be read as a number. */
    List<String> wrongNumbers(Series series) {
        List<String> numbers = new ArrayList<>(List.of(CAPACITY));
        series.categories().forEach(group -> numbers.addAll(List.of(CAP + group.id(), RESERVE + group.id())));
        return numbers.stream().filter(name -> !isNumber(name)).toList();
    }

    /** The fields that cannot be read as a number of hours. */
    List<String> wrongHours() {
        return Stream.of(OFFER_HOURS, ADDRESS_HOURS)
                .filter(name -> !field(name).isEmpty() && !isHours(field(name)))
                .toList();
    }

    /** The fields that cannot be read as a time. */
    List<String> wrongTimes(Series series) {
        Stream<String> releases = series.categories().stream().map(group -> RELEASE + group.id());
        return Stream.concat(Stream.of(OPENS, CLOSES), releases)
                .filter(name -> !field(name).isEmpty() && !TypedTime.isOne(field(name)))
                .toList();
    }

    Admission admission(Series series, Term term) {
        List<Quota> quotas = series.categories().stream()
                .map(category -> quota(category.id(), term))
                .filter(quota -> quota.cap() != null || quota.reserve() > 0)
                .toList();
        return new Admission(
                number(CAPACITY),
                waitingList(),
                quotas,
                entry(),
                numberOrNone(OFFER_HOURS),
                date(OPENS, term),
                date(CLOSES, term),
                fields.containsKey(ADDRESS_HOURS)
                        ? numberOrNone(ADDRESS_HOURS)
                        : Integer.valueOf(Admission.ADDRESS_HOURS),
                handOver());
    }

    private Entry entry() {
        String typed = field("entry");
        return Stream.of(Entry.values())
                .filter(entry -> entry.name().equals(typed) || (typed.isEmpty() && entry == Entry.AT_ONCE))
                .findFirst()
                .orElseThrow(() -> new Invalid("entry", "'" + typed + "' is no way to get a place"));
    }

    private Quota quota(String category, Term term) {
        return new Quota(
                category, numberOrNone(CAP + category), number(RESERVE + category), date(RELEASE + category, term));
    }

    private @Nullable Integer numberOrNone(String name) {
        return field(name).isEmpty() ? null : Integer.valueOf(field(name));
    }

    private int number(String name) {
        return field(name).isEmpty() ? 0 : Integer.parseInt(field(name));
    }

    private @Nullable RelativeDate date(String name, Term term) {
        return field(name).isEmpty() ? null : TypedTime.read(field(name), term);
    }

    private boolean isNumber(String name) {
        String text = field(name);
        return text.isEmpty() ? !name.equals(CAPACITY) : text.matches("\\d{1,6}") && Integer.parseInt(text) <= MOST;
    }

    private static boolean isHours(String text) {
        return text.matches("\\d{1,3}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= MONTH;
    }

    private static String text(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }
}
