package org.rongtong;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** A TCP port on 127.0.0.1; 0 stands for any free one. */
record LocalPort(int number) {

    private static final int LAST = 65_535;

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

    /** The next port above this one that is free now. */
    OptionalInt nextFree() {
        return IntStream.rangeClosed(number + 1, LAST)
                .filter(next -> new LocalPort(next).free())
                .findFirst();
    }
}
