package org.rongtong.platform.secrets;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Provider;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * Which algorithms are used for what is new; what was written with the other suite stays readable.
 *
 * <p>{@link #INTERNATIONAL}: AES-256-GCM, HMAC-SHA-256, SHA-256. {@link #SM} (国密): SM4-GCM (GB/T 32907, GB/T 36624),
 * HMAC and digest with SM3 (GB/T 32905).
 */
public enum Suite {
    INTERNATIONAL("international", "aes256gcm", "AES", "AES/GCM/NoPadding", 32, "HmacSHA256", "sha256", "SHA-256"),
    SM("sm", "sm4gcm", "SM4", "SM4/GCM/NoPadding", 16, "HMACSM3", "sm3", "SM3");

    private final String setting;
    private final String cipherName;
    private final String keyAlgorithm;
    private final String transformation;
    private final int keyBytes;
    private final String macAlgorithm;
    private final String digestName;
    private final String digestAlgorithm;

    Suite(
            String setting,
            String cipherName,
            String keyAlgorithm,
            String transformation,
            int keyBytes,
            String macAlgorithm,
            String digestName,
            String digestAlgorithm) {
        this.setting = setting;
        this.cipherName = cipherName;
        this.keyAlgorithm = keyAlgorithm;
        this.transformation = transformation;
        this.keyBytes = keyBytes;
        this.macAlgorithm = macAlgorithm;
        this.digestName = digestName;
        this.digestAlgorithm = digestAlgorithm;
    }

    /** As the setting {@code crypto.suite} writes it. */
    public String setting() {
        return setting;
    }

    /** @throws IllegalArgumentException if there is no such suite */
    public static Suite of(String setting) {
        return named(setting, Suite::setting);
    }

    static Suite ofCipher(String name) {
        return named(name, Suite::cipherName);
    }

    /** The suite whose plain digests begin with {@code name}. */
    public static Suite ofDigest(String name) {
        return named(name, Suite::digestName);
    }

    private static Suite named(String name, java.util.function.Function<Suite, String> by) {
        return Arrays.stream(values())
                .filter(suite -> by.apply(suite).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no suite " + name));
    }

    static List<String> settings() {
        return Arrays.stream(values()).map(Suite::setting).toList();
    }

    String cipherName() {
        return cipherName;
    }

    String keyAlgorithm() {
        return keyAlgorithm;
    }

    int keyBytes() {
        return keyBytes;
    }

    /** In front of a plain digest. */
    public String digestName() {
        return digestName;
    }

    Cipher cipher() throws GeneralSecurityException {
        return this == SM
                ? Cipher.getInstance(transformation, BouncyCastle.PROVIDER)
                : Cipher.getInstance(transformation);
    }

    Mac mac() throws GeneralSecurityException {
        return this == SM ? Mac.getInstance(macAlgorithm, BouncyCastle.PROVIDER) : Mac.getInstance(macAlgorithm);
    }

    /** A new plain digest of 32 bytes. */
    public MessageDigest digest() {
        try {
            return this == SM
                    ? MessageDigest.getInstance(digestAlgorithm, BouncyCastle.PROVIDER)
                    : MessageDigest.getInstance(digestAlgorithm);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(digestAlgorithm + " is part of the program", e);
        }
    }

    // Loaded only where the SM suite is met, and never put before the providers of the JDK.
    private static final class BouncyCastle {
        static final Provider PROVIDER = new BouncyCastleProvider();
    }
}
