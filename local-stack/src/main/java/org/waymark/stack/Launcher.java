package org.waymark.stack;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry of {@code ./waymark up}. */
@Command(
        name = "waymark",
        description = "Everything for one machine without Docker.",
        mixinStandardHelpOptions = true,
        subcommands = UpCommand.class)
final class Launcher {

    private Launcher() {}

    static void main(String[] args) {
        var line = new CommandLine(new Launcher());
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (!(failure instanceof StackFailure)) {
                throw failure;
            }
            command.getErr().println(failure.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        });
        System.exit(line.execute(args));
    }
}
