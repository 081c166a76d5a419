package org.rongtong.bench;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code bench NAME}: measures and prints the tables of {@code docs/benchmarks.md}. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        subcommands = {
            MatchBench.class,
            SearchBench.class,
            RulesBench.class,
            ImportBench.class,
            StoreBench.class,
            StartBench.class,
            AuditBench.class,
            BackupBench.class
        },
        synopsisSubcommandLabel = "NAME",
        description = {"在同一次运行中测量本平台和对照方法。", "Measures this platform and its peers in one run."})
public final class Bench {

    private static final int WRONG_USE = 2;
    private static final int ENVIRONMENT = 3;

    private Bench() {}

    public static void main(String[] args) {
        System.exit(commandLine(new PrintWriter(System.out, true), new PrintWriter(System.err, true))
                .execute(args));
    }

    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        CommandLine line = new CommandLine(new Bench());
        line.setOut(out).setErr(err);
        line.setExecutionExceptionHandler((thrown, command, parsed) -> {
            thrown.printStackTrace(err);
            return ENVIRONMENT;
        });
        line.setExecutionStrategy(parsed -> {
            if (!parsed.hasSubcommand() && !parsed.isUsageHelpRequested() && !parsed.isVersionHelpRequested()) {
                line.usage(err);
                return WRONG_USE;
            }
            return new CommandLine.RunLast().execute(parsed);
        });
        return line;
    }
}
