package org.rongtong.platform.secrets;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.rongtong.platform.store.StoreSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Encrypts what stands in sensitive columns and digests what is only compared, with keys that stand outside the database
 * (SEC-7; GB/T 39786). Both carry the number of the key: {@code aes256gcm.1.…}, {@code hmac-sha256.1.…}.
 *
 * <p>A {@code purpose} is the full name of the column, {@code identity.person.mobile}: every purpose has keys of its own,
 * and a value cannot be read as another column's. Two values of one column can change places without being noticed.
 */
@Component
public final class Secrets {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final KeyRing ring;
    private final KeyRegister register;
    private final Suite suite;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, SecretKeySpec> derived = new ConcurrentHashMap<>();

    Secrets(
            StoreSettings store,
            DataSource dataSource,
            Clock clock,
            @Value("${rongtong.crypto.suite:international}") String suite) {
        this.ring = KeyRing.in(store.dataDirectory());
        this.suite = Suite.of(suite);
        this.register = new KeyRegister(dataSource);
        enterKeys();
        ring.begin(clock.instant());
        enterKeys();
    }

    void enterKeys() {
        register.compare(ring);
    }

    KeyRing ring() {
        return ring;
    }

    /** The algorithms for what is new. */
    public Suite suite() {
        return suite;
    }

    /** {@code plain} as it may stand in the column {@code purpose}; another text each time. */
    public String encrypt(String purpose, String plain) {
        RingKey key = ring.current();
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, suite, key, purpose, nonce, plain.getBytes(StandardCharsets.UTF_8));
        byte[] all = ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return beginning(key) + Base64.getEncoder().encodeToString(all);
    }

    private String beginning(RingKey key) {
        return suite.cipherName() + "." + key.id() + ".";
    }

    /** What a value begins with that was encrypted as one would be now. */
    String currentBeginning() {
        return beginning(ring.current());
    }

    /**
     * What was encrypted for {@code purpose}.
     *
     * @throws IllegalArgumentException if {@code stored} was changed, belongs to another purpose, or its key is not in the
     *     ring
     */
    public String decrypt(String purpose, String stored) {
        String[] parts = stored.split("\\.", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not encrypted: a value of " + purpose);
        }
        byte[] all = Base64.getDecoder().decode(parts[2]);
        ByteBuffer nonce = ByteBuffer.wrap(all, 0, NONCE_BYTES);
        ByteBuffer sealed = ByteBuffer.wrap(all, NONCE_BYTES, all.length - NONCE_BYTES);
        byte[] plain = run(
                Cipher.DECRYPT_MODE,
                Suite.ofCipher(parts[0]),
                key(Integer.parseInt(parts[1])),
                purpose,
                bytes(nonce),
                bytes(sealed));
        return new String(plain, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(ByteBuffer part) {
        byte[] bytes = new byte[part.remaining()];
        part.get(bytes);
        return bytes;
    }

    private RingKey key(int id) {
        return ring.key(id).orElseThrow(() -> new IllegalArgumentException("key " + id + " is not in " + ring.path()));
    }

    private byte[] run(int mode, Suite with, RingKey key, String purpose, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = with.cipher();
            SecretKeySpec own = derived.computeIfAbsent(
                    "cipher " + with + " " + key.id() + " " + purpose, name -> key.cipherKey(with, purpose));
            cipher.init(mode, own, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("a value of " + purpose + " cannot be read with " + key, e);
        }
    }

    /** The keyed digest of {@code value}, the same for the same value until the key or the suite changes. */
    public String digest(String purpose, String value) {
        return digest(suite, ring.current(), purpose, value);
    }

    /** Every digest that {@code value} may stand under: for {@code where … = any (:digests)}. */
    public List<String> digests(String purpose, String value) {
        return ring.keys().stream()
                .flatMap(key -> Stream.of(Suite.values()).map(each -> digest(each, key, purpose, value)))
                .toList();
    }

    /** Whether {@code stored} is a keyed digest of {@code value}. */
    public boolean isDigest(String purpose, String value, String stored) {
        String[] parts = stored.split("\\.", 3);
        if (parts.length != 3 || !parts[0].startsWith("hmac-")) {
            return false;
        }
        String again = digest(
                Suite.ofDigest(parts[0].substring("hmac-".length())), key(Integer.parseInt(parts[1])), purpose, value);
        return MessageDigest.isEqual(again.getBytes(StandardCharsets.UTF_8), stored.getBytes(StandardCharsets.UTF_8));
    }

    private String digest(Suite with, RingKey key, String purpose, String value) {
        try {
            Mac mac = with.mac();
            mac.init(derived.computeIfAbsent(
                    "mac " + with + " " + key.id() + " " + purpose, name -> key.macKey(with, purpose)));
            byte[] digest = mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
            return "hmac-" + with.digestName() + "." + key.id() + "."
                    + HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the algorithms are part of the program", e);
        }
    }
}
