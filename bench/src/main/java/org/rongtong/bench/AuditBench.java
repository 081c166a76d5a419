package org.rongtong.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rongtong.RongtongApplication;
import org.rongtong.platform.audit.ActorRef;
import org.rongtong.platform.audit.AuditLog;
import org.rongtong.platform.audit.AuditVerification;
import org.rongtong.platform.audit.AuditedAct;
import org.rongtong.platform.audit.ChainFinding;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench audit}: entries of the audit chain per second, written one by one and together, and verified. */
@Command(
        name = "audit",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = {
            "审计记录：逐条写入、并发写入、成批写入和核对的速度（内置数据库，每次提交都落盘）。",
            "The audit record: written one by one, at once, together, and verified (embedded database, every commit on"
                    + " disk)."
        })
final class AuditBench implements Callable<Integer> {

    private static final ActorRef BENCH = ActorRef.machine("bench");

    @Option(names = "--acts", paramLabel = "N", defaultValue = "4000", description = "每项的条数 · entries of each run")
    private int acts;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Path data = Files.createTempDirectory("rongtong-bench-audit");
        out.println(Machine.line() + ", load " + Machine.load() + ", commit " + Machine.commit());
        try (ConfigurableApplicationContext platform = new SpringApplicationBuilder(RongtongApplication.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run("--rongtong.data=" + data, "--rongtong.model=false", "--rongtong.indexing=false")) {
            AuditLog log = platform.getBean(AuditLog.class);
            write(log, 1, 1, acts / 4);
            MarkdownTable table = new MarkdownTable(out, "writers", "entries a transaction", "entries/s");
            for (int writers : new int[] {1, 2, 8, 16}) {
                table.row(writers, 1, write(log, writers, 1, acts));
            }
            table.row(1, 100, write(log, 1, 100, acts * 5));
            verify(platform.getBean(AuditVerification.class), out);
        }
        return 0;
    }

    private static String write(AuditLog log, int writers, int together, int all)
            throws InterruptedException, ExecutionException {
        List<AuditedAct> transaction = IntStream.range(0, together)
                .mapToObj(n -> AuditedAct.of(BENCH, "bench.act", "thing", n)
                        .from("192.0.2.1")
                        .changing("before", "after"))
                .toList();
        int each = all / writers / together;
        long start = System.nanoTime();
        try (ExecutorService workers = Executors.newFixedThreadPool(writers)) {
            List<Future<?>> running = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                running.add(workers.submit(
                        () -> IntStream.range(0, each).forEach(n -> log.recordWhateverComes(transaction))));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
        return rate((long) each * writers * together, start);
    }

    private static String rate(long done, long start) {
        return String.format(Locale.ROOT, "%,.0f", done * 1e9 / (System.nanoTime() - start));
    }

    private static void verify(AuditVerification verification, PrintWriter out) {
        long start = System.nanoTime();
        ChainFinding finding = verification.against(List.of(), (done, of) -> {});
        long entries = finding.sound().orElseThrow().last();
        out.println("verified: " + entries + " entries, " + rate(entries, start) + " entries/s");
        out.flush();
    }
}
