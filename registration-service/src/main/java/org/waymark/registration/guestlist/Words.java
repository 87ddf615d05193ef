package org.waymark.registration.guestlist;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words as people write them, without what they write now so, now otherwise: capitals, accents, hyphens and dots. */
final class Words {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Words() {}

    /** For example {@code correo electronico}; neither commas nor equals signs are in it. */
    static String plain(String typed) {
        String apart = Normalizer.normalize(typed, Normalizer.Form.NFKD);
        String bare = MARKS.matcher(apart).replaceAll("");
        return BETWEEN.matcher(bare)
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT)
                .replace("\u00DF", "ss")
                .replace("\u0142", "l");
    }
}
