package org.rongtong.packed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./rongtong pack}: what it makes runs with a JDK alone, without network, repository and Maven. */
class PackedInstallationTest {

    /** Starts the demonstration, fetches its first page, stops it and prints all three: what was said, page, exit code. */
    private static final String TRIAL = """
            ip link set lo up 2>/dev/null
            "$1/rongtong" demo --no-model --port "$2" &
            demo=$!
            until exec 3<>/dev/tcp/127.0.0.1/"$2"; do kill -0 $demo || exit 9; sleep 0.5; done 2>/dev/null
            printf 'GET / HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' >&3
            cat <&3
            kill -TERM $demo
            wait $demo
            echo "exit code $?"
            """;

    @TempDir
    Path directory;

    private record Ran(int code, String out) {}

    private Ran run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        Path home = Files.createDirectories(directory.resolve("home"));
        builder.environment().keySet().removeIf(name -> name.startsWith("RONGTONG_"));
        builder.environment().put("HOME", home.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        // Where the network cannot be taken away, whoever asks for it runs into a closed door.
        builder.environment().put("http_proxy", "http://127.0.0.1:9");
        builder.environment().put("https_proxy", "http://127.0.0.1:9");
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), out);
    }

    private Path packed() throws IOException, InterruptedException {
        // This very build has made what the launcher would build.
        Path built = Path.of("../app/target/built");
        Files.deleteIfExists(built);
        Files.createFile(built);
        Path archive = directory.resolve("rongtong.tar.gz");
        Ran pack = run(List.of("../rongtong", "pack", archive.toString()));
        assertThat(pack.code()).as(pack.out()).isZero();
        assertThat(pack.out()).contains("linux-amd64 linux-arm64");
        assertThat(run(List.of("tar", "xzf", archive.toString(), "-C", directory.toString()))
                        .code())
                .isZero();
        return directory.resolve("rongtong-0.1.0");
    }

    private List<String> withoutNetwork() throws IOException, InterruptedException {
        boolean possible;
        try {
            possible = run(List.of("unshare", "-n", "ip", "link", "set", "lo", "up"))
                            .code()
                    == 0;
        } catch (IOException noSuchProgram) {
            possible = false;
        }
        return possible ? List.of("unshare", "-n") : List.of();
    }

    private static String freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Integer.toString(socket.getLocalPort());
        }
    }

    @Test
    void aPackedInstallationStartsAndAnswersWithAJdkAlone() throws IOException, InterruptedException {
        Path installation = packed();
        assertThat(installation.resolve("LICENSE")).exists();
        assertThat(installation.resolve("NOTICE")).exists();
        assertThat(installation.resolve("README.md")).exists();
        assertThat(installation.resolve("rongtong.service")).exists();
        assertThat(installation.resolve("docs/settings.md")).exists();

        List<String> command = new ArrayList<>(withoutNetwork());
        command.addAll(List.of("bash", "-c", TRIAL, "trial", installation.toString(), freePort()));
        Ran ran = run(command);

        assertThat(ran.out()).contains("HTTP/1.1 200", "融通", "示例", "exit code 143");
        assertThat(installation.resolve("cache")).isDirectoryContaining("glob:**/start-*.aot");
    }
}
