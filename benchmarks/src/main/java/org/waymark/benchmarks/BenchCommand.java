package org.waymark.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.waymark.stack.LauncherLog;
import org.waymark.stack.StackFailure;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Entry of {@code ./waymark bench}. */
@Command(
        name = "bench",
        description = "Measures the performance figures on a suite of its own, each as a ratio in one run.",
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {

    /** The desk first: the most memory that a process took cannot be told apart from what came before. */
    private static final List<Benchmark> ALL =
            List.of(new DeskBenchmark(), new AdmissionBenchmark(), new PropagationBenchmark());

    /** Names that stand for more than one benchmark. */
    private static final Map<String, List<String>> GROUPS = Map.of("admission", List.of("admission", "propagation"));

    @Parameters(paramLabel = "name", description = "admission, propagation, desk; without any, all of them.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "5",
            description = "How long each side of each round is measured. Default: ${DEFAULT-VALUE}.")
    private int seconds;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    static void main(String[] args) {
        CommandLine line = new CommandLine(new BenchCommand());
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (!(failure instanceof StackFailure) && !(failure instanceof MeasureFailed)) {
                throw failure;
            }
            command.getErr().println(failure.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        });
        System.exit(line.execute(args));
    }

    @Override
    public Integer call() throws IOException {
        List<Benchmark> chosen = chosen();
        if (seconds < 1 || seconds > 600) {
            throw new ParameterException(spec.commandLine(), "--seconds is a number from 1 to 600, not " + seconds);
        }
        Path project = Path.of(System.getProperty("waymark.home", "."))
                .toAbsolutePath()
                .normalize();
        List<Figure> figures = new ArrayList<>();
        try {
            measure(project, chosen, figures);
        } finally {
            Results results = new Results(figures);
            System.out.println();
            System.out.print(results.table());
            results.write(project.resolve("benchmarks").resolve("target").resolve("results.json"));
        }
        return 0;
    }

    /** In the order in which they are known, each once. */
    List<Benchmark> chosen() {
        Map<String, Benchmark> byName = new TreeMap<>();
        ALL.forEach(benchmark -> byName.put(benchmark.name(), benchmark));
        List<String> wanted = new ArrayList<>();
        for (String name : names) {
            if (!byName.containsKey(name)) {
                throw new ParameterException(
                        spec.commandLine(), "There is no benchmark '" + name + "'; there are: " + byName.keySet());
            }
            wanted.addAll(GROUPS.getOrDefault(name, List.of(name)));
        }
        return ALL.stream()
                .filter(benchmark -> names.isEmpty() || wanted.contains(benchmark.name()))
                .toList();
    }

    /** What was measured before a failure stays in the list. */
    private void measure(Path project, List<Benchmark> chosen, List<Figure> figures) {
        LauncherLog.to(project.resolve("benchmarks").resolve("target").resolve("bench.log"), System.out::println);
        Ground ground = Ground.start(project, System.out::println);
        Thread stop = new Thread(ground::close, "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            for (Benchmark benchmark : chosen) {
                System.out.println("Measuring " + benchmark.name());
                figures.addAll(benchmark.measure(ground, Duration.ofSeconds(seconds)));
            }
        } finally {
            Runtime.getRuntime().removeShutdownHook(stop);
            ground.close();
        }
    }
}
