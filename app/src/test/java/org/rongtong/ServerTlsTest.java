package org.rongtong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rongtong.platform.tls.ServerCertificate;
import org.rongtong.platform.wording.Wording;

/** {@code serve} as other machines reach it. */
class ServerTlsTest {

    private static final String GET = "GET /audit/anchors HTTP/1.1\r\nHost: platform.example\r\nConnection: close\r\n";
    private static final String CLIENT = "X-Forwarded-For: 203.0.113.9\r\n";
    private static final String HTTPS = "X-Forwarded-Proto: https\r\n";

    @TempDir
    Path directory;

    private ServerProcess serve(String... settings) throws IOException, InterruptedException {
        Path file = Files.writeString(directory.resolve("rongtong.conf"), String.join("\n", settings));
        return ServerProcess.on(directory.resolve("data"), "--settings", file.toString());
    }

    @Test
    void aSelfMadeCertificateServesWithTheFingerprintThatWasPrinted() throws Exception {
        try (ServerProcess server = serve("address = 0.0.0.0", "tls = self-made")) {
            ServerCertificate made = made(directory.resolve("data/tls"));

            assertThat(Files.readString(server.said())).contains("https://", made.fingerprint());
            assertThat(secure(made, server.port())).startsWith("HTTP/1.1 200").contains("<h1>审计锚点</h1>");
            assertThat(server.send(GET + "\r\n")).startsWith("HTTP/1.1 400").contains("requires TLS");
            assertThat(doctor(server.port())).contains("上融通正在运行");
        }
    }

    private static ServerCertificate made(Path in) {
        var looked =
                ServerCertificate.look(in.resolve("certificate.pem"), in.resolve("key.pem"), java.time.Instant.now());
        return ((ServerCertificate.Looked.Fit) looked).pair();
    }

    private static String secure(ServerCertificate expected, int port) throws IOException {
        try (SSLSocket socket =
                (SSLSocket) expected.trusting().getSocketFactory().createSocket("127.0.0.1", port)) {
            ServerProcess.write(socket, GET + CLIENT + "\r\n");
            return ServerProcess.read(socket);
        }
    }

    private String doctor(int port) {
        StringWriter out = new StringWriter();
        PrintWriter to = new PrintWriter(out);
        Rongtong.commandLine(new Terminal(Wording.CHINESE, to, to))
                .execute(
                        "doctor",
                        "--data",
                        directory.resolve("data").toString(),
                        "--settings",
                        settingsWith(port).toString());
        return out.toString();
    }

    private Path settingsWith(int port) {
        try {
            return Files.writeString(
                    directory.resolve("doctor.conf"), "port = " + port + "\naddress = 0.0.0.0\ntls = self-made\n");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void onlyTheDeclaredProxyIsBelievedAndPlainHttpFromElsewhereIsRefused() throws Exception {
        Optional<InetAddress> outside = addressOnTheNetwork();
        assumeTrue(outside.isPresent(), "this machine has no address but its loopback ones");

        try (ServerProcess server = serve("address = 0.0.0.0", "tls = proxy", "proxies = 127.0.0.2")) {
            assertThat(ask("127.0.0.2", "127.0.0.1", server.port(), CLIENT + HTTPS))
                    .startsWith("HTTP/1.1 200");
            assertThat(ask("127.0.0.2", "127.0.0.1", server.port(), CLIENT))
                    .startsWith("HTTP/1.1 403")
                    .contains("X-Forwarded-Proto", "tls = own", "tls = self-made");
            String own = outside.get().getHostAddress();
            assertThat(ask(own, own, server.port(), "")).startsWith("HTTP/1.1 403");
            assertThat(ask(own, own, server.port(), "X-Forwarded-For: 127.0.0.1\r\n" + HTTPS))
                    .startsWith("HTTP/1.1 403");
            assertThat(ask(own, own, server.port(), "Forwarded: for=127.0.0.1;proto=https\r\n"))
                    .startsWith("HTTP/1.1 403");
        }
    }

    private static Optional<InetAddress> addressOnTheNetwork() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && address.getAddress().length == 4)
                .findFirst();
    }

    private static String ask(String from, String to, int port, String headers) throws IOException {
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral(from), 0));
            socket.connect(new InetSocketAddress(InetAddress.ofLiteral(to), port));
            ServerProcess.write(socket, GET + headers + "\r\n");
            return ServerProcess.read(socket);
        }
    }
}
