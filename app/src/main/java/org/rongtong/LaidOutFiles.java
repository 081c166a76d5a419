package org.rongtong;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
 * Files that a demonstration lays out in a directory and takes in through the imports, once per store.
 *
 * @param store names the store, so that another store is filled anew
 * @param names kinds of import in their order; each is laid out as {@code name.jsonl}
 */
record LaidOutFiles(Path directory, String store, List<String> names, Contents contents) {

    /** Where the files come from. */
    interface Contents {

        /** Another one for other files. */
        String fingerprint() throws IOException;

        void layOut(Path directory) throws IOException;
    }

    /** Whether these files have been taken to their end by this store. */
    boolean isIn(ImportWorkplace workplace) {
        try {
            return Files.exists(mark()) && Files.readString(mark()).equals(taken(kinds(workplace)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the files; what came in before an interruption is met again and stays as it is. Says what was refused. */
    List<Message> putInto(ImportWorkplace workplace, ImportProgress progress) {
        List<Message> problems = new ArrayList<>();
        try {
            Files.createDirectories(directory);
            contents.layOut(directory);
            List<ImportKind> kinds = kinds(workplace);
            for (ImportKind kind : kinds) {
                take(kind, workplace.imports(), progress).ifPresent(problems::add);
            }
            Files.writeString(mark(), taken(kinds));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return problems;
    }

    private List<ImportKind> kinds(ImportWorkplace workplace) {
        return names.stream()
                .flatMap(name ->
                        workplace.kinds().stream().filter(kind -> kind.name().equals(name)))
                .toList();
    }

    private Optional<Message> take(ImportKind kind, Imports imports, ImportProgress progress) throws IOException {
        Path laidOut = directory.resolve(kind.name() + ".jsonl");
        return switch (TableFile.open(laidOut, Imports.headings(kind, Optional.empty()))) {
            case TableFile.Opening.Refused(Message why) -> Optional.of(why);
            case TableFile.Opening.Opened(TableFile file) -> {
                try (file;
                        ErrorFile errors = ErrorFile.beside(laidOut)) {
                    yield told(imports.run(Imports.Order.of(kind, file, errors), progress));
                }
            }
        };
    }

    private static Optional<Message> told(ImportOutcome outcome) {
        return switch (outcome) {
            case ImportOutcome.ColumnsMissing missing -> Optional.of(missing.why());
            case ImportOutcome.Done(ImportSummary summary) ->
                summary.errorFile().map(told -> Message.of("importing.summary.problems", summary.problems(), told));
        };
    }

    private Path mark() {
        return directory.resolve("taken");
    }

    private String taken(List<ImportKind> kinds) throws IOException {
        String names = String.join(" ", kinds.stream().map(ImportKind::name).toList());
        return store + "\n" + names + "\n" + contents.fingerprint() + "\n";
    }
}
