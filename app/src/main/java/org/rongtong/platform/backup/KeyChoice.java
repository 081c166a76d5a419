package org.rongtong.platform.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rongtong.kernel.Message;
import picocli.CommandLine.Option;

/** With what a backup is encrypted, said at every command: a key file, or a passphrase. */
final class KeyChoice {

    private static final String VARIABLE = "RONGTONG_BACKUP_PASSPHRASE";

    @Option(names = "--key-file", paramLabel = "K", descriptionKey = "key-file")
    private @Nullable Path keyFile;

    @Option(names = "--passphrase", descriptionKey = "passphrase")
    private boolean passphrase;

    /** What came of it. */
    sealed interface Chosen {

        record Key(BackupKey key) implements Chosen {}

        record Refused(Message why) implements Chosen {}
    }

    /**
     * @param environment holds the passphrase where nobody sits at the console
     * @param console asks for it
     */
    Chosen chosen(Map<String, String> environment, Asking console) {
        Path file = keyFile;
        if ((file != null) == passphrase) {
            return new Chosen.Refused(Message.of("backup.key.choose"));
        }
        if (file != null) {
            return of(file);
        }
        String words = environment.containsKey(VARIABLE) ? environment.get(VARIABLE) : console.ask();
        return words == null || words.length() < BackupKey.Passphrase.LEAST_CHARACTERS
                ? new Chosen.Refused(Message.of("backup.key.short", BackupKey.Passphrase.LEAST_CHARACTERS, VARIABLE))
                : new Chosen.Key(new BackupKey.Passphrase(words));
    }

    private static Chosen of(Path file) {
        try {
            return new Chosen.Key(BackupKey.KeyFile.read(file));
        } catch (IOException e) {
            return new Chosen.Refused(Message.of("backup.key.file", file, BackupKey.KeyFile.LEAST_BYTES));
        }
    }

    /** Reads a passphrase that nobody sees; null where there is no console. */
    @FunctionalInterface
    interface Asking {
        @Nullable
        String ask();
    }
}
