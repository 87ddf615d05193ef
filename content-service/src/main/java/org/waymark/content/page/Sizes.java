package org.waymark.content.page;

import java.text.NumberFormat;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Sizes of files as people read them, in the reader's language; in pages it is {@code @sizes}. */
@Component
public final class Sizes {

    private static final int STEP = 1000;

    Sizes() {}

    /** {@code 264 kB}, {@code 1.8 MB}. */
    public String of(long bytes) {
        if (bytes < STEP) {
            return bytes + " B";
        }
        return bytes < STEP * STEP ? in(bytes / (double) STEP, 0, "kB") : in(bytes / (double) (STEP * STEP), 1, "MB");
    }

    private static String in(double amount, int digits, String unit) {
        var format = NumberFormat.getInstance(LocaleContextHolder.getLocale());
        format.setMaximumFractionDigits(digits);
        return format.format(amount) + "\u00a0" + unit;
    }
}
