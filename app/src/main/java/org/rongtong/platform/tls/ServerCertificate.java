package org.rongtong.platform.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.rongtong.kernel.Message;
import org.springframework.boot.ssl.pem.PemSslStore;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

/**
 * A certificate with its private key, both PEM files, that can serve.
 *
 * @param certificate with those of its issuers behind it
 * @param leaf the first in the file
 */
public record ServerCertificate(Path certificate, Path key, X509Certificate leaf) {

    /** A pair that was looked at: it can serve, or why not. */
    public sealed interface Looked {

        record Fit(ServerCertificate pair) implements Looked {}

        /** @param why place, value, rule and next step */
        record Unfit(Message why) implements Looked {}
    }

    /** Looks at a pair before a server is started with it. */
    public static Looked look(Path certificate, Path key, Instant now) {
        for (Path file : List.of(certificate, key)) {
            if (!Files.isReadable(file)) {
                return unfit("command.tls.file", file);
            }
        }
        try {
            PemSslStore pair = PemSslStore.load(
                    PemSslStoreDetails.forCertificate(certificate.toUri().toString())
                            .withPrivateKey(key.toUri().toString()));
            List<X509Certificate> chain = pair == null ? List.of() : List.copyOf(pair.certificates());
            PrivateKey secret = pair == null ? null : pair.privateKey();
            if (chain.isEmpty() || secret == null || !belong(chain.getFirst().getPublicKey(), secret)) {
                return unfit("command.tls.pair", certificate, key);
            }
            Instant end = chain.getFirst().getNotAfter().toInstant();
            return end.isBefore(now)
                    ? unfit("command.tls.expired", certificate, end)
                    : new Looked.Fit(new ServerCertificate(certificate, key, chain.getFirst()));
        } catch (GeneralSecurityException | RuntimeException notPem) {
            return unfit("command.tls.pair", certificate, key);
        }
    }

    private static Looked unfit(String key, Object... args) {
        return new Looked.Unfit(Message.of(key, args));
    }

    private static boolean belong(PublicKey open, PrivateKey secret) throws GeneralSecurityException {
        if (!open.getAlgorithm().equals(secret.getAlgorithm())) {
            return false;
        }
        String algorithm = switch (open.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> open.getAlgorithm();
        };
        Signature signature = Signature.getInstance(algorithm);
        signature.initSign(secret);
        signature.update(new byte[] {1});
        byte[] signed = signature.sign();
        signature.initVerify(open);
        signature.update(new byte[] {1});
        return signature.verify(signed);
    }

    /** SHA-256 of the certificate as browsers show it. */
    public String fingerprint() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(leaf.getEncoded());
            return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For connecting to whoever has the private key of this certificate and to nobody else. */
    public SSLContext trusting() {
        try {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            trusted.setCertificateEntry("server", leaf);
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The last day on which it serves, in UTC. */
    public String lastDay() {
        return String.format(Locale.ROOT, "%tF", leaf.getNotAfter().toInstant().atOffset(ZoneOffset.UTC));
    }
}
