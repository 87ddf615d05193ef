package org.waymark.registration.delegation;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.waymark.defaults.constraint.Legible;
import org.waymark.defaults.constraint.SingleLine;
import org.waymark.registration.edition.Term;
import org.waymark.registration.edition.TypedTime;

/**
 * A delegation as its host typed it: fields {@code name}, {@code slug}, {@code organization}, {@code contact},
 * {@code language}, {@code category}, {@code places} and {@code until}, a local time of the edition.
 */
public record DelegationForm(Map<String, String> fields) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern LEGIBLE = Pattern.compile(Legible.LINE);
    private static final Pattern ALIAS = Pattern.compile("[A-Za-z0-9._-]{0,100}");
    private static final int LONGEST_SLUG = 60;

    static DelegationForm blank(Locale language) {
        return new DelegationForm(Map.of("language", language.getLanguage()));
    }

    static DelegationForm of(Standing standing, Term term) {
        Grant grant = standing.grant();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", grant.name());
        fields.put("organization", grant.organization() == null ? "" : grant.organization());
        fields.put("contact", grant.contact() == null ? "" : grant.contact());
        fields.put("language", grant.language());
        fields.put("category", standing.places().category());
        fields.put("places", String.valueOf(standing.places().places()));
        fields.put("until", TypedTime.text(standing.places().until(), term));
        return new DelegationForm(fields);
    }

    public String field(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    /** As typed, or as it follows from the name; empty where neither gives one. */
    String slug() {
        return field("slug").isEmpty() ? slug(field("name")) : field("slug");
    }

    /**
     * What is wrong, by field in the order of the page: the key of what to say.
     *
     * @param objection the key of what is said against an address, if anything
     */
    Map<String, String> mistakes(Set<String> categories, Function<String, Optional<String>> objection, boolean fresh) {
        Map<String, String> mistakes = new LinkedHashMap<>();
        String name = SingleLine.of(field("name"));
        if (name.isEmpty() || name.length() > 200 || !LEGIBLE.matcher(name).matches()) {
            mistakes.put("name", "delegations.name.wrong");
        }
        if (!field("places").matches("\\d{1,5}")) {
            mistakes.put("places", "delegations.places.wrong");
        }
        if (!categories.contains(field("category"))) {
            mistakes.put("category", "delegations.category.wrong");
        }
        if (!TypedTime.isOne(field("until"))) {
            mistakes.put("until", "delegations.until.wrong");
        }
        String contact = field("contact");
        if (!contact.isEmpty()) {
            objection.apply(contact).ifPresent(key -> mistakes.put("contact", key));
        }
        if (!ALIAS.matcher(field("organization")).matches()) {
            mistakes.put("organization", "delegations.organization.wrong");
        }
        if (fresh
                && !mistakes.containsKey("name")
                && !DelegationsController.SLUG.matcher(slug()).matches()) {
            mistakes.put("slug", "delegations.slug.wrong");
        }
        return mistakes;
    }

    /** Of a form without mistakes. */
    Grant grant(DelegationId id, Term term) {
        String language = field("language");
        return new DelegationWish(
                        field("name"),
                        field("organization"),
                        field("contact"),
                        language.matches("en|fr|nl|es") ? language : "en",
                        field("category"),
                        Integer.valueOf(field("places")),
                        TypedTime.read(field("until"), term))
                .grant(id);
    }

    private static String slug(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String joined = OTHERS.matcher(plain).replaceAll("-");
        String cut = joined.substring(0, Math.min(joined.length(), LONGEST_SLUG));
        return cut.replaceAll("^-|-$", "");
    }

    /** Without the address. */
    @Override
    public String toString() {
        return "DelegationForm[…]";
    }
}
