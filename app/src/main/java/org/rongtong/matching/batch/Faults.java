package org.rongtong.matching.batch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rongtong.platform.files.ErrorFile;
import org.rongtong.platform.files.Fault;
import org.rongtong.platform.files.TableFile;

/** What of the needs and the offers could not be read: beside each file, or together in the file that was asked for. */
final class Faults implements Closeable {

    private final @Nullable ErrorFile together;
    private final Map<Path, ErrorFile> apart = new LinkedHashMap<>();

    private Faults(@Nullable ErrorFile together) {
        this.together = together;
    }

    /** @param asked {@code --errors}; null for a file beside each input */
    static Faults of(@Nullable Path asked) throws WrongUse {
        if (asked == null) {
            return new Faults(null);
        }
        Path folder = asked.toAbsolutePath().getParent();
        if (folder == null || !Files.isWritable(folder) || Files.isDirectory(asked)) {
            throw new WrongUse("batch.usage.folder", "--errors", asked);
        }
        return new Faults(ErrorFile.at(asked).orElseThrow(() -> new WrongUse("batch.usage.errors", asked)));
    }

    void tell(Path input, Fault fault) {
        if (together == null) {
            apart.computeIfAbsent(TableFile.fileOf(input), Faults::besideOrHere).write(fault);
        } else {
            String column =
                    TableFile.fileOf(input).getFileName() + (fault.column().isEmpty() ? "" : "：" + fault.column());
            together.write(new Fault(fault.row(), column, fault.value(), fault.rule(), fault.remedy()));
        }
    }

    private static ErrorFile besideOrHere(Path input) {
        Path folder = input.toAbsolutePath().getParent();
        boolean writable = folder != null && Files.isWritable(folder);
        return ErrorFile.beside(writable ? input : Path.of("").toAbsolutePath().resolve(input.getFileName()));
    }

    private List<ErrorFile> files() {
        List<ErrorFile> files = new ArrayList<>(apart.values());
        Optional.ofNullable(together).ifPresent(files::add);
        return files;
    }

    long told() {
        return files().stream().mapToLong(ErrorFile::lines).sum();
    }

    /** The files that hold something. */
    List<Path> paths() {
        return files().stream().flatMap(file -> file.path().stream()).toList();
    }

    @Override
    public void close() throws IOException {
        for (ErrorFile file : files()) {
            file.close();
        }
    }
}
