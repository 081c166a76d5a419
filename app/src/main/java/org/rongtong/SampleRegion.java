package org.rongtong;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.rongtong.kernel.Message;
import org.rongtong.platform.files.ErrorFile;
import org.rongtong.platform.files.TableFile;
import org.rongtong.platform.importing.ImportKind;
import org.rongtong.platform.importing.ImportOutcome;
import org.rongtong.platform.importing.ImportProgress;
import org.rongtong.platform.importing.ImportSummary;
import org.rongtong.platform.importing.ImportWorkplace;
import org.rongtong.platform.importing.Imports;

/**
 * The invented sample region (示例地区), put into the demonstration through the same imports as everybody's files.
 *
 * @param directory where its files are laid out, as examples of the formats, with the mark of what was taken
 * @param store names the store, so that another store is filled anew
 */
record SampleRegion(Path directory, String store) {

    // Later files name what earlier ones bring.
    private static final List<String> FILES =
            List.of("organisations", "titles", "offers", "relations", "facts", "needs");

    /** Whether these files have been taken to their end by this store. */
    boolean isIn(ImportWorkplace workplace) {
        try {
            return Files.exists(mark()) && Files.readString(mark()).equals(fingerprint(kinds(workplace)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the files; what came in before an interruption is met again and stays as it is. Says what was refused. */
    List<Message> putInto(ImportWorkplace workplace) {
        List<Message> problems = new ArrayList<>();
        try {
            Files.createDirectories(directory);
            List<ImportKind> kinds = kinds(workplace);
            for (ImportKind kind : kinds) {
                take(kind, workplace.imports()).ifPresent(problems::add);
            }
            Files.writeString(mark(), fingerprint(kinds));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return problems;
    }

    private static List<ImportKind> kinds(ImportWorkplace workplace) {
        return FILES.stream()
                .flatMap(file ->
                        workplace.kinds().stream().filter(kind -> kind.name().equals(file)))
                .toList();
    }

    private Optional<Message> take(ImportKind kind, Imports imports) throws IOException {
        Path laidOut = directory.resolve(kind.name() + ".jsonl");
        try (InputStream packed = open(kind)) {
            Files.copy(packed, laidOut, StandardCopyOption.REPLACE_EXISTING);
        }
        return switch (TableFile.open(laidOut, Imports.headings(kind, Optional.empty()))) {
            case TableFile.Opening.Refused(Message why) -> Optional.of(why);
            case TableFile.Opening.Opened(TableFile file) -> take(kind, imports, file, laidOut);
        };
    }

    private static Optional<Message> take(ImportKind kind, Imports imports, TableFile file, Path laidOut)
            throws IOException {
        try (file;
                ErrorFile errors = ErrorFile.beside(laidOut)) {
            Imports.Order order = Imports.Order.of(kind, file, errors);
            return switch (imports.run(order, ImportProgress.SILENT)) {
                case ImportOutcome.ColumnsMissing missing -> Optional.of(missing.why());
                case ImportOutcome.Done(ImportSummary summary) ->
                    summary.errorFile().map(told -> Message.of("importing.summary.problems", summary.problems(), told));
            };
        }
    }

    private Path mark() {
        return directory.resolve("taken");
    }

    private String fingerprint(List<ImportKind> kinds) throws IOException {
        MessageDigest digest = sha256();
        digest.update(store.getBytes(StandardCharsets.UTF_8));
        for (ImportKind kind : kinds) {
            try (InputStream packed = open(kind)) {
                digest.update(packed.readAllBytes());
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static InputStream open(ImportKind kind) {
        String name = "/sample/" + kind.name() + ".jsonl";
        return Objects.requireNonNull(SampleRegion.class.getResourceAsStream(name), name);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
