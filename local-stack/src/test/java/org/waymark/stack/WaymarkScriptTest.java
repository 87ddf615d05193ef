package org.waymark.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script at the top, with JDKs that only say their version and a Maven that only says what it was given. */
class WaymarkScriptTest {

    @TempDir
    Path home;

    @BeforeEach
    void copyTheScript() throws IOException {
        Files.copy(Path.of(System.getProperty("waymark.home", "..")).resolve("waymark"), home.resolve("waymark"));
        executable(home.resolve("mvnw"), "echo \"$JAVA_HOME runs $*\"");
    }

    /** A PATH with what the script needs and without the machine's own Java. */
    @BeforeEach
    void bringTheTools() throws IOException {
        var tools = Files.createDirectories(home.resolve("tools"));
        for (var tool : List.of("sh", "dirname", "readlink", "grep", "ls", "cat")) {
            executable(tools.resolve(tool), "exec /bin/" + tool + " \"$@\"");
        }
    }

    @Test
    void anUnknownWordGetsTheHelpAndExitCode2() throws Exception {
        var answer = waymark(Map.of(), "dance");

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.text()).contains("waymark does not know 'dance'.").contains("Usage: ./waymark COMMAND");
    }

    @Test
    void noWordGetsTheHelpAndExitCode2() throws Exception {
        assertThat(waymark(Map.of()).code()).isEqualTo(2);
    }

    @Test
    void helpIsNoFailure() throws Exception {
        assertThat(waymark(Map.of(), "--help").code()).isZero();
    }

    @Test
    void javaHomeIsTakenWhenItIsAJdk25() throws Exception {
        var jdk = jdk("mine", "25.0.3");

        var answer = waymark(Map.of("JAVA_HOME", jdk.toString()), "test", "-pl", "event-service");

        assertThat(answer.text()).isEqualTo(jdk + " runs -ntp verify -pl event-service\n");
    }

    @Test
    void anOlderJavaHomeGivesWayToTheJdk25AmongTheInstalledOnes() throws Exception {
        var installed = jdk("jvm/temurin-25-jdk", "25.0.3");
        jdk("jvm/java-21", "21.0.1");

        var answer = waymark(Map.of("JAVA_HOME", jdk("mine", "17.0.9").toString()), "test");

        assertThat(answer.text()).startsWith(installed + " runs");
    }

    @Test
    void aJavaOnThePathIsFoundThroughItsLink() throws Exception {
        var jdk = jdk("elsewhere", "25");
        Files.createSymbolicLink(Files.createDirectories(home.resolve("bin")).resolve("java"), jdk.resolve("bin/java"));

        var answer = waymark(Map.of("PATH", home.resolve("bin") + ":" + home.resolve("tools")), "test");

        assertThat(answer.text()).startsWith(jdk.toRealPath() + " runs");
    }

    @Test
    void sdkmansJdkIsFound() throws Exception {
        var jdk = jdk(".sdkman/candidates/java/25.0.1-tem", "25.0.1");

        assertThat(waymark(Map.of(), "test").text()).startsWith(jdk + " runs");
    }

    @Test
    void withoutAJdk25OneSentenceSaysWhatToInstall() throws Exception {
        jdk("jvm/java-250", "2.50");

        var answer = waymark(Map.of(), "test");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.text())
                .startsWith("Waymark needs a JDK 25, and none was found")
                .contains("sdk install java 25-tem");
    }

    private record Answer(int code, String text) {}

    private Answer waymark(Map<String, String> environment, String... words) throws Exception {
        var command = new ArrayList<>(List.of("/bin/sh", home.resolve("waymark").toString()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", home.resolve("tools").toString());
        builder.environment().put("HOME", home.toString());
        builder.environment().put("WAYMARK_JDKS", home.resolve("jvm").toString());
        builder.environment().putAll(environment);
        var process = builder.start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Answer(process.exitValue(), text);
    }

    private Path jdk(String name, String version) throws IOException {
        var jdk = home.resolve(name);
        executable(jdk.resolve("bin/java"), "echo 'openjdk version \"" + version + "\" 2026-10-20' >&2");
        executable(jdk.resolve("bin/javac"), "exit 0");
        return jdk;
    }

    private static void executable(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + text + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
