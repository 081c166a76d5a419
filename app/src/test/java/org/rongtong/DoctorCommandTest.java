package org.rongtong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rongtong.platform.wording.Wording;

/** What it says of a running server stands in {@link ServerProcessTest}. */
class DoctorCommandTest {

    @TempDir
    Path directory;

    private record Ran(int code, String out) {}

    private Ran doctor(String settings, Path data) throws IOException {
        Path file = Files.writeString(directory.resolve("rongtong.conf"), settings);
        StringWriter out = new StringWriter();
        int code = Rongtong.commandLine(
                        new Terminal(Wording.CHINESE, new PrintWriter(out), new PrintWriter(new StringWriter())))
                .execute("doctor", "--data", data.toString(), "--settings", file.toString());
        return new Ran(code, out.toString());
    }

    @Test
    void withoutDataYetAllIsSoundAndNothingIsMade() throws IOException {
        Path data = directory.resolve("data");

        Ran ran = doctor("port = 0\n", data);

        assertThat(ran.out()).contains("[正常] 数据库：还没有建立", "[正常] 索引：还没有建立", "[正常] 向量模型：bge-small-zh-v1.5-q8可以运行");
        assertThat(ran.code()).isEqualTo(ran.out().contains("[需处理]") ? 1 : 0);
        assertThat(data).doesNotExist();
    }

    @Test
    void whatIsToBeDoneEndsWith1AndHasItsRemedy() throws IOException {
        Path data = directory.resolve("data");
        Files.writeString(Files.createDirectories(data.resolve("index/firm")).resolve("segments_1"), "torn");
        Files.createDirectories(data.resolve("postgres/cluster"));
        Files.writeString(data.resolve("postgres/cluster/PG_VERSION"), "16\n");

        Ran ran = doctor("port = 0\nmodel = false\n", data);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .contains("[需处理] 数据库：", "PostgreSQL 16建立", "处理办法：请用建立它的那个版本的融通做备份")
                .contains("[需处理] 索引：", "处理办法：请停止融通，运行./rongtong reindex")
                .contains("有2项需要处理");
    }

    @Test
    void settingsThatCannotBeTakenAreAFinding() throws IOException {
        Ran ran = doctor("prot = 1\n", directory.resolve("data"));

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("[需处理] 设置：", "最接近的是“port”");
    }

    @Test
    void aPasswordThatOthersCanReadIsAFinding() throws IOException {
        Path file = Files.writeString(directory.resolve("rongtong.conf"), "");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(doctor("port = 0\nmodel = false\ndatabase.password = s\n", directory.resolve("data"))
                        .out())
                .contains("处理办法：请执行：chmod 600 " + file);
    }

    @Test
    void aPortThatSomethingElseTookIsAFinding() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            LocalPort port = new LocalPort(taken.getLocalPort());
            Thread.startVirtualThread(() -> hangUp(taken));

            assertThat(port.finding().isSound()).isFalse();
        }
    }

    private static void hangUp(ServerSocket taken) {
        try {
            taken.accept().close();
        } catch (IOException closed) {
            // The test has ended.
        }
    }
}
