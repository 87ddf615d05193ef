package org.waymark.event.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Pages say of an edition's registration what registration-service says of it. */
class RegistrationPhaseTest {

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
        var window = new RegistrationPhase.Window(opens, closes, entry.equals("by-invitation"));
        var life = EditionStatus.valueOf(status.toUpperCase(Locale.ROOT));
        assertThat(RegistrationPhase.of(life, end, ZoneId.of(zone), window, now)
                        .kind()
                        .word())
                .isEqualTo(phase);
    }
}
