package org.rongtong.platform.backup;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rongtong.kernel.Message;
import org.rongtong.platform.audit.AuditedAct;
import org.rongtong.platform.store.StoreSettings;
import org.rongtong.platform.store.StoreUnavailable;
import org.rongtong.platform.wording.ProgressBar;
import org.rongtong.platform.wording.Wording;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code backup F --key-file K | --passphrase [--without-keys]}: one encrypted file, beside a running server or without
 * it.
 *
 * <p>Exit codes: 0 written whole; 2 wrong use; 3 environment, and there is no file.
 */
@Command(name = "backup", sortOptions = false)
public final class BackupCommand implements Callable<Integer> {

    private final BackupDesk desk;

    @Parameters(paramLabel = "F", descriptionKey = "file")
    private @Nullable Path file;

    @Mixin
    private final KeyChoice choice = new KeyChoice();

    @Option(names = "--without-keys", descriptionKey = "without-keys")
    private boolean withoutKeys;

    @Option(names = "--quiet", descriptionKey = "quiet")
    private boolean quiet;

    @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "lang")
    private @Nullable String lang;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    private boolean help;

    private BackupCommand(BackupDesk desk) {
        this.desk = desk;
    }

    /**
     * The command, speaking {@code wording}.
     *
     * @param record puts an act into the audit record of the installation
     */
    public static CommandLine commandLine(
            Supplier<StoreSettings> installation,
            Consumer<AuditedAct> record,
            Wording wording,
            PrintWriter out,
            PrintWriter err) {
        CommandLine line = new CommandLine(new BackupCommand(new BackupDesk(installation, record, wording, out, err)));
        line.setResourceBundle(wording.bundle("backup-command"));
        return line;
    }

    @Override
    public Integer call() {
        Path target = Objects.requireNonNull(file).toAbsolutePath();
        if (Files.exists(target)) {
            return desk.told(BackupDesk.WRONG_USE, Message.of("backup.exists", target));
        }
        return switch (desk.key(choice)) {
            case KeyChoice.Chosen.Refused refused -> desk.told(BackupDesk.WRONG_USE, refused.why());
            case KeyChoice.Chosen.Key key -> write(target, key.key());
        };
    }

    private int write(Path target, BackupKey key) {
        ProgressBar bar = new ProgressBar(desk.err(), desk.wording(), "backup.progress", quiet);
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        try {
            Backup.Written written = new Backup(desk.installation().get(), key, !withoutKeys, bar::at).to(target, now);
            bar.end();
            desk.record("backup.written", Long.toString(written.bytes()), now);
            return desk.said(Message.of(
                    withoutKeys ? "backup.done.nokeys" : "backup.done",
                    target,
                    written.tables(),
                    written.rows(),
                    written.files(),
                    String.format(Locale.ROOT, "%.1f", written.bytes() / 1048576.0)));
        } catch (StoreUnavailable unavailable) {
            bar.end();
            return desk.told(unavailable);
        } catch (IOException e) {
            bar.end();
            return desk.told(BackupDesk.ENVIRONMENT, Message.of("backup.failed", target, e.toString()));
        }
    }
}
