package org.waymark.registration.ledger;

import org.waymark.defaults.problem.Unprocessable;
import org.waymark.registration.admission.AdmissionRule;

/** The host wants places that do not add up. */
public final class AdmissionRefused extends Unprocessable {

    private static final long serialVersionUID = 1L;

    AdmissionRefused(AdmissionRule broken) {
        super(broken.code(), broken.sentence());
    }

    /** The field of a form in which it is mended. */
    public String field() {
        return switch (code()) {
            case "closes-before-opens" -> "closes";
            case "opens-after-end" -> "opens";
            default -> "capacity";
        };
    }
}
