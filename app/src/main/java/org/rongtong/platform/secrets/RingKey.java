package org.rongtong.platform.secrets;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One version of the installation's secret, from which a key of its own is derived for every purpose.
 *
 * @param id 1, 2, 3 …
 * @param secret 256 random bits in Base64
 */
record RingKey(int id, Instant made, String secret) {

    static RingKey random(int id, Instant made) {
        byte[] bits = new byte[32];
        new SecureRandom().nextBytes(bits);
        return new RingKey(id, made, Base64.getEncoder().encodeToString(bits));
    }

    static RingKey parse(String line) {
        String[] parts = line.split(" ");
        if (parts.length != 3 || Base64.getDecoder().decode(parts[2]).length != 32) {
            throw new IllegalArgumentException("not: id, moment, 256 bits");
        }
        return new RingKey(Integer.parseInt(parts[0]), Instant.parse(parts[1]), parts[2]);
    }

    String line() {
        return id + " " + made + " " + secret;
    }

    /** Says which secret this is without telling it. */
    String mark() {
        return HexFormat.of().formatHex(derived(Suite.INTERNATIONAL, "mark"), 0, 16);
    }

    SecretKeySpec cipherKey(Suite suite, String purpose) {
        byte[] key = derived(suite, "cipher " + purpose);
        return new SecretKeySpec(Arrays.copyOf(key, suite.keyBytes()), suite.keyAlgorithm());
    }

    SecretKeySpec macKey(Suite suite, String purpose) {
        return new SecretKeySpec(derived(suite, "mac " + purpose), "RAW");
    }

    // One block of the key derivation of NIST SP 800-108 in counter mode, with the suite's own keyed digest.
    private byte[] derived(Suite suite, String label) {
        try {
            Mac mac = suite.mac();
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret), "RAW"));
            mac.update(new byte[] {0, 0, 0, 1});
            mac.update(("rongtong " + suite.setting() + " " + label).getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(new byte[] {0, 0, 0, 1, 0});
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the algorithms are part of the program", e);
        }
    }

    @Override
    public String toString() {
        return "key " + id;
    }
}
