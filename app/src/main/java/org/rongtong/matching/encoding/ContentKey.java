package org.rongtong.matching.encoding;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The first half of the SHA-256 of a text: enough to tell any two texts of a platform apart, and says nothing of them. */
record ContentKey(long high, long low) {

    static final int BYTES = 16;

    static ContentKey of(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            ByteBuffer half = ByteBuffer.wrap(digest);
            return new ContentKey(half.getLong(), half.getLong());
        } catch (NoSuchAlgorithmException every) {
            throw new IllegalStateException("every Java has SHA-256", every);
        }
    }
}
