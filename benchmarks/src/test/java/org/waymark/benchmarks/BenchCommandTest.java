package org.waymark.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class BenchCommandTest {

    private final StringWriter err = new StringWriter();
    private final CommandLine line = new CommandLine(new BenchCommand()).setErr(new PrintWriter(err));

    @Test
    void anUnknownNameIsRefusedWithTheKnownOnes() {
        assertThat(line.execute("admision")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("There is no benchmark 'admision'", "admission", "propagation");
    }

    @Test
    void theAdmissionIncludesHowSoonOthersKnowOfIt() {
        BenchCommand command = new BenchCommand();
        new CommandLine(command).parseArgs("admission");
        assertThat(command.chosen()).extracting(Benchmark::name).containsExactly("admission", "propagation");
    }
}
