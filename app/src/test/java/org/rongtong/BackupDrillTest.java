package org.rongtong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rongtong.directory.Organisations;
import org.rongtong.platform.audit.ActorRef;
import org.rongtong.platform.audit.AuditLog;
import org.rongtong.platform.audit.AuditVerification;
import org.rongtong.platform.audit.AuditedAct;
import org.rongtong.platform.audit.ChainFinding;
import org.rongtong.platform.secrets.Secrets;
import org.rongtong.platform.store.DebianPostgres;
import org.rongtong.platform.wording.Wording;

/** SEC-12, the rehearsal: the sample region on one machine and PostgreSQL 15, backed up, and begun again on another and on 18. */
class BackupDrillTest {

    @TempDir
    Path directory;

    private record Ran(int code, String said) {}

    private Ran run(String... words) {
        StringWriter said = new StringWriter();
        PrintWriter to = new PrintWriter(said);
        int code = Rongtong.commandLine(new Terminal(Wording.CHINESE, to, to)).execute(words);
        return new Ran(code, said.toString());
    }

    private Ran on(Path data, String command, String... options) {
        List<String> words = new ArrayList<>(List.of("--data", data.toString(), command, "--quiet"));
        words.addAll(List.of(options));
        return run(words.toArray(String[]::new));
    }

    @Test
    void anInstallationBeginsAgainOnAnEmptyMachineAndANewerPostgres() throws Exception {
        assumeTrue(DebianPostgres.installed(), "no PostgreSQL 15 of Debian (postgresql-15) on this machine");
        Path first = directory.resolve("first");
        Path second = directory.resolve("second");
        Path backup = directory.resolve("sample.backup");
        Path key = Files.writeString(directory.resolve("backup.key"), "0123456789abcdef0123456789abcdef");
        String hidden;
        long organisations;

        try (DebianPostgres fifteen = DebianPostgres.start()) {
            fifteen.rememberedIn(Files.createDirectories(first));
            try (var platform = Startup.desk(new StoreChoice(first, null, null)).context()) {
                new SampleRegion(first.resolve("sample"), "fifteen").putInto(new Startup.Desk(platform));
                organisations = platform.getBean(Organisations.class).count();
                hidden = platform.getBean(Secrets.class).encrypt("test.person.mobile", "13800000000");
                platform.getBean(AuditLog.class)
                        .record(AuditedAct.of(ActorRef.machine("import"), "test.sample.taken", "sample", 1));
            }

            Ran written = on(first, "backup", backup.toString(), "--key-file", key.toString());
            assertThat(written.said()).startsWith("备份完成：" + backup);
            assertThat(written.code()).isZero();
        }

        Ran restored = on(second, "restore", backup.toString(), "--key-file", key.toString());
        assertThat(restored.said()).startsWith("恢复完成：" + second);
        assertThat(restored.code()).isZero();
        try (var platform = Startup.desk(new StoreChoice(second, null, null)).context()) {
            assertThat(platform.getBean(Organisations.class).count()).isEqualTo(organisations);
            assertThat(platform.getBean(Secrets.class).decrypt("test.person.mobile", hidden))
                    .isEqualTo("13800000000");
            assertThat(platform.getBean(AuditVerification.class).against(List.of(), (done, of) -> {}))
                    .isEqualTo(new ChainFinding.Sound(1, 2, 0, 0));
        }
        assertThat(second.resolve("database.properties")).doesNotExist();
        assertThat(second.resolve("sample/taken")).exists();
        assertThat(Files.readString(backup, StandardCharsets.ISO_8859_1))
                .startsWith("rongtong-backup 1 key-file\n")
                .doesNotContain("organisation");
    }
}
