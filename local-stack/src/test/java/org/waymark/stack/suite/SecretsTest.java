package org.waymark.stack.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path directory;

    @Test
    void aSecretIsMadeOnceAndReadableByItsOwnerAlone() throws Exception {
        var secret = new Secrets(directory).secret("gateway-client");

        assertThat(secret).hasSize(43);
        assertThat(new Secrets(directory).secret("gateway-client")).isEqualTo(secret);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("gateway-client"))))
                .isEqualTo("rw-------");
    }

    @Test
    void secretsOfTwoNamesDiffer() {
        var secrets = new Secrets(directory);

        assertThat(secrets.secret("one")).isNotEqualTo(secrets.secret("two"));
    }
}
