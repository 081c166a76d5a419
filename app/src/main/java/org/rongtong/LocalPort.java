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
import org.rongtong.kernel.Message;
import org.rongtong.platform.doctor.Finding;

/** A TCP port on 127.0.0.1; 0 stands for any free one. */
record LocalPort(int number) {

    private static final int LAST = 65_535;
    private static final int PATIENCE_MS = 5_000;

    boolean exists() {
        return number >= 0 && number <= LAST;
    }

    boolean free() {
        try (ServerSocket socket = new ServerSocket()) {
            // As the server itself does it; otherwise a port just left would count as taken.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), number));
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
        try {
            HttpURLConnection health =
                    (HttpURLConnection) URI.create("http://127.0.0.1:" + number + "/manage/health/liveness")
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
                .filter(next -> new LocalPort(next).free())
                .findFirst();
    }
}
