package org.rongtong.matching.index;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.rongtong.matching.text.Grams;

/**
 * A corpus as it was on the day it was measured. A score is a function of the need, the offer and these figures; so an
 * offer that comes or goes moves no other's score until the corpus is measured again, which makes a new version.
 *
 * @param version digest of the figures: equal figures, equal version
 * @param terms by the way the texts are cut; every way is there
 * @param vectors empty where the corpus was measured without an encoder
 */
public record Statistics(String version, Map<Grams, TermStatistics> terms, Optional<Vectors> vectors) {

    private static final int FORMAT = 3;

    /**
     * The clouds of vectors.
     *
     * @param model that made them
     * @param items what is offered, each distinct text once
     * @param profiles whole profiles
     */
    public record Vectors(String model, Moments items, Moments profiles) {}

    public Statistics {
        terms = Collections.unmodifiableMap(new EnumMap<>(terms));
    }

    static Statistics of(Map<Grams, TermStatistics> terms, Optional<Vectors> vectors) {
        MessageDigest digest = sha256();
        try (var out = new DataOutputStream(
                new BufferedOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest)))) {
            write(out, terms, vectors);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Statistics(version(digest), terms, vectors);
    }

    /** How the terms of this kind are spread. */
    public TermStatistics of(Grams kind) {
        return Objects.requireNonNull(terms.get(kind));
    }

    /** Keeps the figures in {@code file}; a reader sees the old ones or the new ones, never half of them. */
    void keep(Path file) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(beside)))) {
            out.writeInt(FORMAT);
            out.writeUTF(version);
            write(out, terms, vectors);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The figures kept in {@code file}; empty where there are none, they are damaged or another release wrote them. */
    static Optional<Statistics> read(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            var in = new DataInputStream(new ByteArrayInputStream(bytes));
            if (in.readInt() != FORMAT) {
                return Optional.empty();
            }
            String version = in.readUTF();
            int start = bytes.length - in.available();
            MessageDigest digest = sha256();
            digest.update(bytes, start, bytes.length - start);
            // Before anything is read: a damaged length would ask for any amount of memory.
            return version.equals(version(digest)) ? Optional.of(read(in, version)) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Statistics read(DataInputStream in, String version) throws IOException {
        Map<Grams, TermStatistics> terms = new EnumMap<>(Grams.class);
        for (Grams kind : Grams.values()) {
            terms.put(kind, readTerms(in));
        }
        Optional<Vectors> vectors = in.readBoolean()
                ? Optional.of(new Vectors(in.readUTF(), readMoments(in), readMoments(in)))
                : Optional.empty();
        return new Statistics(version, terms, vectors);
    }

    private static String version(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest(), 0, 6);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException every) {
            throw new IllegalStateException("every Java has SHA-256", every);
        }
    }

    private static void write(DataOutputStream out, Map<Grams, TermStatistics> terms, Optional<Vectors> vectors)
            throws IOException {
        for (Grams kind : Grams.values()) {
            writeTerms(out, Objects.requireNonNull(terms.get(kind)));
        }
        out.writeBoolean(vectors.isPresent());
        if (vectors.isPresent()) {
            out.writeUTF(vectors.get().model());
            writeMoments(out, vectors.get().items());
            writeMoments(out, vectors.get().profiles());
        }
    }

    private static void writeTerms(DataOutputStream out, TermStatistics statistics) throws IOException {
        out.writeInt(statistics.documents());
        out.writeDouble(statistics.meanLength());
        out.writeInt(statistics.terms().size());
        for (var entry : new TreeMap<>(statistics.terms()).entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeInt(entry.getValue().documents());
            out.writeDouble(entry.getValue().mean());
            out.writeDouble(entry.getValue().meanSquare());
        }
    }

    private static TermStatistics readTerms(DataInputStream in) throws IOException {
        int documents = in.readInt();
        double meanLength = in.readDouble();
        int size = in.readInt();
        Map<String, TermStatistics.Spread> terms = HashMap.newHashMap(size);
        for (int i = 0; i < size; i++) {
            terms.put(in.readUTF(), new TermStatistics.Spread(in.readInt(), in.readDouble(), in.readDouble()));
        }
        return new TermStatistics(documents, meanLength, terms);
    }

    private static void writeMoments(DataOutputStream out, Moments moments) throws IOException {
        out.writeInt(moments.mean().length);
        for (double value : moments.mean()) {
            out.writeDouble(value);
        }
        for (double value : moments.covariance()) {
            out.writeDouble(value);
        }
    }

    private static Moments readMoments(DataInputStream in) throws IOException {
        double[] mean = new double[in.readInt()];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = in.readDouble();
        }
        double[] covariance = new double[mean.length * mean.length];
        for (int i = 0; i < covariance.length; i++) {
            covariance[i] = in.readDouble();
        }
        return new Moments(mean, covariance);
    }
}
