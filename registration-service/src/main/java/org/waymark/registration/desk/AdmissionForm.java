package org.waymark.registration.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.registration.admission.Admission;
import org.waymark.registration.admission.Quota;
import org.waymark.registration.edition.Series;

/** The host's numbers as they were typed: fields {@code capacity}, {@code waitingList}, {@code cap.<category>} and {@code reserve.<category>}. */
public record AdmissionForm(Map<String, String> fields) {

    static final String CAPACITY = "capacity";
    static final String CAP = "cap.";
    static final String RESERVE = "reserve.";
    private static final int MOST = 100_000;

    static AdmissionForm of(Admission admission) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(CAPACITY, String.valueOf(admission.capacity()));
        fields.put("waitingList", String.valueOf(admission.waitingList()));
        for (Quota quota : admission.categories()) {
            Integer cap = quota.cap();
            fields.put(CAP + quota.id(), cap == null ? "" : cap.toString());
            fields.put(RESERVE + quota.id(), String.valueOf(quota.reserve()));
        }
        return new AdmissionForm(fields);
    }

    public String field(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    public boolean waitingList() {
        return Boolean.parseBoolean(field("waitingList"));
    }

    /** The fields that cannot be read as a number. */
    List<String> wrong(Series series) {
        List<String> numbers = new ArrayList<>(List.of(CAPACITY));
        series.categories().forEach(group -> numbers.addAll(List.of(CAP + group.id(), RESERVE + group.id())));
        return numbers.stream().filter(name -> !isNumber(name)).toList();
    }

    Admission admission(Series series) {
        List<Quota> quotas = series.categories().stream()
                .map(category -> quota(category.id()))
                .filter(quota -> quota.cap() != null || quota.reserve() > 0)
                .toList();
        return new Admission(number(CAPACITY), waitingList(), quotas);
    }

    private Quota quota(String category) {
        String cap = field(CAP + category);
        return new Quota(category, cap.isEmpty() ? null : Integer.valueOf(cap), number(RESERVE + category));
    }

    private int number(String name) {
        return field(name).isEmpty() ? 0 : Integer.parseInt(field(name));
    }

    private boolean isNumber(String name) {
        String text = field(name);
        return text.isEmpty() ? !name.equals(CAPACITY) : text.matches("\\d{1,6}") && Integer.parseInt(text) <= MOST;
    }
}
