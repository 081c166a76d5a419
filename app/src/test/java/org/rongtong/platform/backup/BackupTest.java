package org.rongtong.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rongtong.platform.store.FilledInstallation;
import org.rongtong.platform.store.StoreSettings;
import org.rongtong.platform.wording.Wording;

class BackupTest {

    private static final BackupKey KEY = new BackupKey.Passphrase("three old ducks swim");
    private static final Backup.Progress SILENT = (done, of) -> {};

    @TempDir
    static Path directory;

    private static Path backup;

    private Path place;

    @BeforeAll
    static void backUp() throws IOException {
        Path data = Files.createDirectory(directory.resolve("data"));
        FilledInstallation.copiedTo(data);
        write(data.resolve("keys/ring"), "the ring");
        write(data.resolve("files/ab/示例.pdf"), "an upload");
        write(data.resolve("rongtong.conf"), "port = 8090\ndatabase.url = jdbc:postgresql://there/db\n");
        write(data.resolve("index/firm/segments_1"), "an index");
        backup = directory.resolve("whole.backup");
        new Backup(StoreSettings.embedded(data), KEY, true, SILENT).to(backup, Instant.EPOCH);
    }

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    @BeforeEach
    void chooseAPlace() throws IOException {
        place = Files.createTempDirectory(directory, "machine").resolve("new");
    }

    private Restoration.Restored restore(Path file, BackupKey key) throws IOException {
        return new Restoration(StoreSettings.embedded(place), key, SILENT, FilledInstallation.programs()).from(file);
    }

    private String refusal(Path file, BackupKey key) {
        String told =
                catchThrowableOfType(NoBackup.class, () -> restore(file, key)).key();
        assertThat(place.getParent()).isEmptyDirectory();
        return told;
    }

    @Test
    void everythingComesBackButWhatIsMadeAgain() throws IOException {
        var restored = restore(backup, KEY);

        assertThat(restored.files()).isEqualTo(3);
        assertThat(place.resolve("rongtong.conf"))
                .hasContent("port = 8090\n# database.url = jdbc:postgresql://there/db");
        assertThat(restored.manifest().keys()).isTrue();
        assertThat(FilledInstallation.changes(place)).isEqualTo(50);
        assertThat(place.resolve("files/ab/示例.pdf")).hasContent("an upload");
        assertThat(place.resolve("keys/ring")).hasContent("the ring");
        assertThat(Files.getPosixFilePermissions(place.resolve("keys/ring")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(place.resolve("index")).doesNotExist();
    }

    @Test
    void aTornChangedOrStrangeFileLeavesNothing() throws IOException {
        byte[] whole = Files.readAllBytes(backup);
        byte[] changed = whole.clone();
        changed[whole.length - 40] ^= 1;
        Path torn = Files.write(directory.resolve("torn"), Arrays.copyOf(whole, whole.length - 100));
        Path altered = Files.write(directory.resolve("altered"), changed);
        Path strange = Files.writeString(directory.resolve("strange"), "PK something else");

        assertThat(refusal(torn, KEY)).isEqualTo("backup.restore.broken");
        assertThat(refusal(altered, KEY)).isEqualTo("backup.restore.broken");
        assertThat(refusal(strange, KEY)).isEqualTo("backup.restore.none");
    }

    @Test
    void anotherKeyLeavesNothing() throws IOException {
        Path file = Files.writeString(directory.resolve("other.key"), "x".repeat(32));

        assertThat(refusal(backup, new BackupKey.Passphrase("three old ducks sink")))
                .isEqualTo("backup.restore.broken");
        assertThat(refusal(backup, BackupKey.KeyFile.read(file))).isEqualTo("backup.restore.otherkey");
    }

    @Test
    void aDirectoryInUseIsLeftAsItIs() throws IOException {
        write(place.resolve("mine"), "mine");

        assertThat(catchThrowableOfType(NoBackup.class, () -> restore(backup, KEY))
                        .key())
                .isEqualTo("backup.restore.used");
        try (Stream<Path> left = Files.walk(place.getParent())) {
            assertThat(left.filter(Files::isRegularFile)).containsExactly(place.resolve("mine"));
        }
    }

    @Test
    void nothingOfTheContentCanBeReadInTheFile() throws IOException {
        String bytes = new String(Files.readAllBytes(backup), StandardCharsets.ISO_8859_1);

        assertThat(bytes).startsWith("rongtong-backup 1 argon2id 65536 3 1 ").doesNotContain("manifest", "the ring");
        assertThat(Files.getPosixFilePermissions(backup)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void aKeyMustBeChosenAndAFileIsNeverOverwritten() throws IOException {
        Path none = directory.resolve("none.backup");
        Path weak = Files.writeString(directory.resolve("weak.key"), "short");

        assertThat(command(none)).startsWith("2 备份的密钥：请用--key-file");
        assertThat(command(none, "--passphrase", "--key-file", weak.toString())).startsWith("2 备份的密钥：请用--key-file");
        assertThat(command(none, "--key-file", weak.toString())).startsWith("2 密钥文件：" + weak);
        assertThat(command(backup, "--key-file", weak.toString())).startsWith("2 备份文件：" + backup + "已存在");
        assertThat(none).doesNotExist();
    }

    private static String command(Path file, String... options) {
        StringWriter said = new StringWriter();
        PrintWriter to = new PrintWriter(said);
        String[] words = Stream.concat(Stream.of(file.toString()), Arrays.stream(options))
                .toArray(String[]::new);
        int code = BackupCommand.commandLine(
                        () -> StoreSettings.embedded(directory.resolve("data")), act -> {}, Wording.CHINESE, to, to)
                .execute(words);
        return code + " " + said;
    }
}
