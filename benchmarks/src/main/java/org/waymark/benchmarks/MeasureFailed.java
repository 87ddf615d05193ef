package org.waymark.benchmarks;

/** Something could not be measured; the message says what. */
final class MeasureFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MeasureFailed(String message) {
        super(message);
    }

    MeasureFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
