package org.rongtong.platform.backup;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * {@code restore F --key-file K | --passphrase}: into an empty data directory and, where a database is set, an empty
 * external database.
 *
 * <p>Exit codes: 0 restored and compared; 2 wrong use; 3 environment, and nothing is left of it.
 */
@Command(name = "restore", sortOptions = false)
public final class RestoreCommand implements Callable<Integer> {

    private final BackupDesk desk;

    @Parameters(paramLabel = "F", descriptionKey = "file")
    private @Nullable Path file;

    @Mixin
    private final KeyChoice choice = new KeyChoice();

    @Option(names = "--quiet", descriptionKey = "quiet")
    private boolean quiet;

    @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "lang")
    private @Nullable String lang;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    private boolean help;

    private RestoreCommand(BackupDesk desk) {
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
        CommandLine line = new CommandLine(new RestoreCommand(new BackupDesk(installation, record, wording, out, err)));
        line.setResourceBundle(wording.bundle("restore-command"));
        return line;
    }

    @Override
    public Integer call() {
        Path source = Objects.requireNonNull(file).toAbsolutePath();
        if (!Files.isReadable(source)) {
            return desk.told(BackupDesk.WRONG_USE, Message.of("backup.restore.absent", source));
        }
        return switch (desk.key(choice)) {
            case KeyChoice.Chosen.Refused refused -> desk.told(BackupDesk.WRONG_USE, refused.why());
            case KeyChoice.Chosen.Key key -> restore(source, key.key());
        };
    }

    private int restore(Path source, BackupKey key) {
        StoreSettings installation = desk.installation().get();
        ProgressBar bar = new ProgressBar(desk.err(), desk.wording(), "backup.restore.progress", quiet);
        try {
            Restoration.Restored restored = new Restoration(installation, key, bar::at, null).from(source);
            bar.end();
            return done(restored, installation);
        } catch (StoreUnavailable unavailable) {
            bar.end();
            return desk.told(unavailable);
        } catch (NoBackup refused) {
            bar.end();
            return desk.told(BackupDesk.ENVIRONMENT, Message.of(refused.key(), source, refused.reason()));
        } catch (IOException e) {
            bar.end();
            return desk.told(BackupDesk.ENVIRONMENT, Message.of("backup.restore.failed", source, e.toString()));
        }
    }

    private int done(Restoration.Restored restored, StoreSettings installation) {
        Manifest manifest = restored.manifest();
        if (manifest.keys()) {
            desk.record("backup.restored", manifest.store().postgres(), manifest.made());
        }
        return desk.said(Message.of(
                manifest.keys() ? "backup.restore.done" : "backup.restore.done.nokeys",
                installation.dataDirectory(),
                manifest.store().tables().size(),
                manifest.store().rows(),
                restored.files(),
                manifest.made()));
    }
}
