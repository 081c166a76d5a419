package org.rongtong.platform.web;

import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What is printed, and by which two prints can be told to be the same.
 *
 * @param digest SHA-256 of the words in it, in groups of eight
 */
public record Paper(Content content, String digest) {

    static Paper of(Content content) {
        StringOutput made = new StringOutput();
        content.writeTo(new OwaspHtmlTemplateOutput(made));
        String markup = made.toString();
        String words = markup.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
        return new Paper(output -> output.writeContent(markup), digest(words));
    }

    private static String digest(String words) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).replaceAll("(.{8})(?=.)", "$1 ");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
