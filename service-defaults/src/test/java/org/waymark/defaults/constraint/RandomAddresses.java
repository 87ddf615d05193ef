package org.waymark.defaults.constraint;

import java.util.List;
import java.util.Random;

/** Texts that are addresses, or nearly, of letters from all of Unicode. */
final class RandomAddresses {

    private static final List<String> PARTS =
            List.of("a", "Zoe", "ł", "é", "e\u0301", "ß", "ŀ", "例え", "ñ", "İ", ".", "-", "\u200d");

    private RandomAddresses() {}

    static String next(Random random) {
        return word(random) + "@" + word(random) + (random.nextInt(8) == 0 ? "" : ".example");
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(3); i >= 0; i--) {
            if (random.nextInt(6) == 0) {
                word.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
            } else {
                word.append(PARTS.get(random.nextInt(PARTS.size())));
            }
        }
        return word.toString();
    }
}
