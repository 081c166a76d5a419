package org.rongtong;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.rongtong.kernel.Message;
import org.rongtong.platform.settings.Settings;
import org.rongtong.platform.tls.SelfMadeCertificate;
import org.rongtong.platform.tls.ServerCertificate;

/**
 * On which address {@code serve} listens and how it is protected there: TLS off this machine always, by a certificate of
 * its own, by one it makes for itself, or by a declared proxy in front of it.
 *
 * @param properties of the server that follow from it
 */
record Listening(InetAddress address, Optional<ServerCertificate> certificate, List<String> properties) {

    /** Plain HTTP for this machine alone. */
    static Listening local() {
        return plain(InetAddress.getLoopbackAddress(), List.of("--server.forward-headers-strategy=none"));
    }

    /** What came of reading the settings. */
    sealed interface Choice {

        record Taken(Listening listening) implements Choice {}

        record Refused(Message why) implements Choice {}
    }

    static Choice of(Settings settings, Path dataDirectory, Instant now) {
        Optional<InetAddress> address = literal(settings.value(KnownSettings.ADDRESS));
        if (address.isEmpty()) {
            return refused("command.tls.address", settings.value(KnownSettings.ADDRESS));
        }
        return switch (settings.value(KnownSettings.TLS)) {
            case "own" -> own(address.get(), settings, now);
            case "self-made" -> selfMade(address.get(), dataDirectory, now);
            case "proxy" -> behind(address.get(), settings.value(KnownSettings.PROXIES));
            default ->
                address.get().isLoopbackAddress()
                        ? new Choice.Taken(plain(address.get(), List.of("--server.forward-headers-strategy=none")))
                        : refused("command.tls.plain", address.get().getHostAddress());
        };
    }

    private static Choice refused(String key, Object... args) {
        return new Choice.Refused(Message.of(key, args));
    }

    private static Optional<InetAddress> literal(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException aName) {
            return Optional.empty();
        }
    }

    private static Choice own(InetAddress address, Settings settings, Instant now) {
        String certificate = settings.value(KnownSettings.TLS_CERTIFICATE);
        String key = settings.value(KnownSettings.TLS_KEY);
        if (certificate.isEmpty() || key.isEmpty()) {
            return refused("command.tls.unnamed");
        }
        return switch (ServerCertificate.look(
                Path.of(certificate).toAbsolutePath(), Path.of(key).toAbsolutePath(), now)) {
            case ServerCertificate.Looked.Unfit unfit -> new Choice.Refused(unfit.why());
            case ServerCertificate.Looked.Fit fit -> new Choice.Taken(secure(address, fit.pair()));
        };
    }

    private static Choice selfMade(InetAddress address, Path dataDirectory, Instant now) {
        try {
            return new Choice.Taken(
                    secure(address, SelfMadeCertificate.in(dataDirectory).forAddress(address, now)));
        } catch (IOException e) {
            return refused("command.tls.unmade", dataDirectory.resolve("tls"), e.toString());
        }
    }

    private static Listening secure(InetAddress address, ServerCertificate pair) {
        String bundle = "--spring.ssl.bundle.pem.server.";
        List<String> properties = listensOn(address);
        properties.addAll(List.of(
                "--server.forward-headers-strategy=none",
                "--server.ssl.bundle=server",
                // A certificate that is renewed in place serves without a restart.
                bundle + "reload-on-update=true",
                bundle + "keystore.certificate=" + pair.certificate().toUri(),
                bundle + "keystore.private-key=" + pair.key().toUri()));
        return new Listening(address, Optional.of(pair), List.copyOf(properties));
    }

    private static Choice behind(InetAddress address, String proxies) {
        List<String> each = Arrays.stream(proxies.split(","))
                .map(String::strip)
                .filter(proxy -> !proxy.isEmpty())
                .toList();
        Optional<String> wrong =
                each.stream().filter(proxy -> literal(proxy).isEmpty()).findFirst();
        if (each.isEmpty() || wrong.isPresent()) {
            return refused("command.tls.proxies", wrong.orElse(proxies));
        }
        return new Choice.Taken(plain(
                address,
                List.of(
                        "--server.forward-headers-strategy=native",
                        "--server.tomcat.remoteip.internal-proxies=" + String.join(",", each),
                        "--server.tomcat.remoteip.remote-ip-header=X-Forwarded-For",
                        "--server.tomcat.remoteip.protocol-header=X-Forwarded-Proto")));
    }

    private static Listening plain(InetAddress address, List<String> more) {
        List<String> properties = listensOn(address);
        properties.addAll(more);
        return new Listening(address, Optional.empty(), List.copyOf(properties));
    }

    private static List<String> listensOn(InetAddress address) {
        return new ArrayList<>(List.of("--server.address=" + address.getHostAddress()));
    }

    /** Where a browser finds it. */
    String url(int port) {
        String scheme = certificate.isPresent() ? "https" : "http";
        return scheme + "://" + host() + ":" + port + "/";
    }

    private String host() {
        if (!address.isAnyLocalAddress()) {
            String literal = address.getHostAddress();
            return literal.contains(":") ? "[" + literal + "]" : literal;
        }
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "127.0.0.1";
        }
    }
}
