package org.rongtong.matching;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * The unguessable part of the address of a search: 128 random bits. The store keeps its digest only, so that reading the
 * store gives nobody an address.
 */
public record SearchToken(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;

    static SearchToken fresh() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new SearchToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** Reads an address; empty where no token could look so. */
    static Optional<SearchToken> read(String value) {
        return value.matches("[A-Za-z0-9_-]{22}") ? Optional.of(new SearchToken(value)) : Optional.empty();
    }

    byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException every) {
            throw new IllegalStateException("every Java has SHA-256", every);
        }
    }

    @Override
    public String toString() {
        return "SearchToken[…]";
    }
}
