package org.rongtong;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.URI;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javax.net.ssl.SSLSocket;
import org.rongtong.kernel.Message;
import org.rongtong.platform.doctor.Finding;
import org.rongtong.platform.tls.ServerCertificate;

/**
 * A TCP port of this machine; 0 stands for any free one.
 *
 * @param at where the platform listens
 */
record LocalPort(int number, Listening at) {

    private static final int LAST = 65_535;
    private static final int PATIENCE_MS = 5_000;

    LocalPort(int number) {
        this(number, Listening.local());
    }

    LocalPort under(Listening other) {
        return new LocalPort(number, other);
    }

    boolean exists() {
        return number >= 0 && number <= LAST;
    }

    boolean free() {
        try (ServerSocket socket = new ServerSocket()) {
            // As the server itself does it; otherwise a port just left would count as taken.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(at.address(), number));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** Whether it is free, taken by a platform that answers on it, or by something else. */
    Finding finding() {
        if (free()) {
            return Finding.sound("port", Message.of("doctor.port.free", number));
        }
        return answersAsPlatform()
                ? Finding.sound("port", Message.of("doctor.port.ours", number))
                : Finding.wanting(
                        "port",
                        Message.of("doctor.port.taken", number),
                        Message.of("doctor.port.taken.remedy", nextFree().orElse(0)));
    }

    private boolean answersAsPlatform() {
        return at.certificate().map(this::presents).orElseGet(this::tellsItsHealth);
    }

    /** Whether what answers there has the private key of our certificate. */
    private boolean presents(ServerCertificate ours) {
        try (SSLSocket socket = (SSLSocket) ours.trusting().getSocketFactory().createSocket()) {
            socket.connect(new InetSocketAddress(reached(), number), PATIENCE_MS);
            socket.setSoTimeout(PATIENCE_MS);
            socket.startHandshake();
            return true;
        } catch (IOException somethingElse) {
            return false;
        }
    }

    private InetAddress reached() {
        return at.address().isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : at.address();
    }

    private boolean tellsItsHealth() {
        try {
            HttpURLConnection health = (HttpURLConnection) URI.create(at.url(number) + "manage/health/liveness")
                    .toURL()
                    .openConnection(Proxy.NO_PROXY);
            health.setConnectTimeout(PATIENCE_MS);
            health.setReadTimeout(PATIENCE_MS);
            // Also while it is starting, when it says that it is not ready.
            return health.getResponseCode() > 0
                    && String.valueOf(health.getContentType()).contains("spring-boot.actuator");
        } catch (IOException somethingElse) {
            return false;
        }
    }

    /** The next port above this one that is free now. */
    OptionalInt nextFree() {
        return IntStream.rangeClosed(number + 1, LAST)
                .filter(next -> new LocalPort(next, at).free())
                .findFirst();
    }
}
