package org.waymark.registration.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.waymark.defaults.time.RelativeDate;
import org.waymark.registration.edition.Phase.Kind;

/** Where registration stands, and what is possible then. */
class PhaseTest {

    /** Rows are actions, columns phases in the order of {@link Kind}; {@code x} is possible. */
    private static final String TABLE = """
                             draft announced opens open invited closed over cancelled
            register         -     -         -     x    -       -      -    -
            register-invited -     x         x     x    x       x      -    -
            name-guest       -     x         x     x    x       x      -    -
            answer           -     x         x     x    x       -      -    -
            accept           -     x         x     x    x       x      -    -
            give-up          -     x         x     x    x       x      -    -
            hand-over        -     x         x     x    x       x      -    -
            promote          -     x         x     x    x       x      -    -
            decide           -     x         x     x    x       x      -    -
            settle           x     x         x     x    x       x      -    -
            invite           -     x         x     x    x       x      -    -
            delegate         -     x         x     x    x       x      -    -
            show-ticket      -     x         x     x    x       x      -    -
            """;

    @ParameterizedTest
    @CsvFileSource(files = "../contracts/phases.csv", numLinesToSkip = 1)
    void theServicesAgreeWhereRegistrationStands(
            String status,
            LocalDate end,
            String zone,
            @Nullable Instant opens,
            @Nullable Instant closes,
            String entry,
            Instant now,
            String phase) {
        Window window =
                new Window(relative(opens, end, zone), relative(closes, end, zone), entry.equals("by-invitation"));
        assertThat(Phase.of(status, new Term(end, end, zone), window, now)
                        .kind()
                        .wire())
                .isEqualTo(phase);
    }

    @Test
    void eachActionIsPossibleInItsPhasesAlone() {
        String said = Arrays.stream(Action.values()).map(PhaseTest::row).collect(Collectors.joining("\n"));
        assertThat(said)
                .isEqualTo(TABLE.lines()
                        .skip(1)
                        .map(line -> line.strip().replaceAll(" +", " "))
                        .collect(Collectors.joining("\n")));
    }

    private static String row(Action action) {
        return action.name().toLowerCase(Locale.ROOT).replace('_', '-')
                + Arrays.stream(Kind.values())
                        .map(kind -> new Phase(kind, null, null).allows(action) ? " x" : " -")
                        .collect(Collectors.joining());
    }

    private static @Nullable RelativeDate relative(@Nullable Instant moment, LocalDate day, String zone) {
        if (moment == null) {
            return null;
        }
        var local = moment.atZone(ZoneId.of(zone));
        int days = Math.toIntExact(ChronoUnit.DAYS.between(day, local.toLocalDate()));
        return new RelativeDate(RelativeDate.Anchor.START, days, local.toLocalTime());
    }
}
