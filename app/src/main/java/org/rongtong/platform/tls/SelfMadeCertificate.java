package org.rongtong.platform.tls;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.rongtong.platform.store.OwnerOnlyFile;

/**
 * A certificate that the installation makes for itself, {@code tls/certificate.pem} and {@code tls/key.pem} in the data
 * directory. Nobody vouches for it: whoever connects first compares its fingerprint with the one the server printed.
 */
public record SelfMadeCertificate(Path directory) {

    private static final Duration VALID = Duration.ofDays(397);
    private static final Duration RENEWED_BEFORE = Duration.ofDays(30);

    public static SelfMadeCertificate in(Path dataDirectory) {
        return new SelfMadeCertificate(dataDirectory.resolve("tls"));
    }

    /** The pair that is there; a new one where there is none, or the old one has less than thirty days left. */
    public ServerCertificate forAddress(InetAddress address, Instant now) throws IOException {
        return there(now.plus(RENEWED_BEFORE)) instanceof ServerCertificate.Looked.Fit fit
                ? fit.pair()
                : make(address, now);
    }

    private ServerCertificate.Looked there(Instant until) {
        return ServerCertificate.look(certificate(), key().path(), until);
    }

    private Path certificate() {
        return directory.resolve("certificate.pem");
    }

    private OwnerOnlyFile key() {
        return new OwnerOnlyFile(directory.resolve("key.pem").toAbsolutePath());
    }

    private ServerCertificate make(InetAddress address, Instant now) throws IOException {
        Files.createDirectories(directory);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            key().write(pem(new JcaPKCS8Generator(pair.getPrivate(), null)));
            Files.writeString(certificate(), pem(certificate(pair, address, now)));
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IOException(e);
        }
        return switch (there(now)) {
            case ServerCertificate.Looked.Fit fit -> fit.pair();
            case ServerCertificate.Looked.Unfit unfit ->
                throw new IOException(unfit.why().key());
        };
    }

    private static X509CertificateHolder certificate(KeyPair pair, InetAddress address, Instant now)
            throws IOException, OperatorCreationException {
        String host = InetAddress.getLocalHost().getHostName();
        X500Name name = new X500Name("CN=" + host);
        List<GeneralName> names = new ArrayList<>(List.of(
                new GeneralName(GeneralName.dNSName, host),
                new GeneralName(GeneralName.dNSName, "localhost"),
                new GeneralName(GeneralName.iPAddress, "127.0.0.1")));
        if (!address.isAnyLocalAddress() && !address.isLoopbackAddress()) {
            names.add(new GeneralName(GeneralName.iPAddress, address.getHostAddress()));
        }
        return new JcaX509v3CertificateBuilder(
                        name,
                        new BigInteger(120, new SecureRandom()).setBit(119),
                        Date.from(now.minus(Duration.ofDays(1))),
                        Date.from(now.plus(VALID)),
                        name,
                        pair.getPublic())
                .addExtension(
                        Extension.subjectAlternativeName, false, new GeneralNames(names.toArray(GeneralName[]::new)))
                .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()));
    }

    private static String pem(Object content) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(content);
        }
        return text.toString();
    }
}
