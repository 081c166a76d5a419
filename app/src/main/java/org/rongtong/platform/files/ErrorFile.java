package org.rongtong.platform.files;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.rongtong.kernel.Message;
import org.rongtong.platform.wording.Wording;

/**
 * What of a file could not be taken, as a csv (UTF-8 with byte order mark, in Chinese and English) that a spreadsheet
 * opens. It comes into being with the first fault; only an earlier error file is written over.
 */
public final class ErrorFile implements Closeable {

    private static final List<String> HEADER = List.of("行/row", "列/column", "值/value", "规则", "rule", "处理办法", "remedy");
    private static final String MARK = "\ufeff";

    private final Path path;
    private @Nullable CSVPrinter printer;
    private long lines;

    private ErrorFile(Path path) {
        this.path = path;
    }

    /** Beside {@code input} as {@code <input>.errors.csv}, numbered where somebody else's file has that name. */
    public static ErrorFile beside(Path input) {
        Path path = sibling(input, ".errors.csv");
        for (int n = 2; isForeign(path); n++) {
            path = sibling(input, ".errors-" + n + ".csv");
        }
        return new ErrorFile(path);
    }

    /** At {@code path}; empty where another file is there already. */
    public static Optional<ErrorFile> at(Path path) {
        return isForeign(path) ? Optional.empty() : Optional.of(new ErrorFile(path));
    }

    /** Adds a line for {@code fault}. */
    public void write(Fault fault) {
        try {
            printer().printRecord(cells(fault));
            lines++;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** The file, once there was a fault. */
    public Optional<Path> path() {
        return printer == null ? Optional.empty() : Optional.of(path);
    }

    /** Faults written so far. */
    public long lines() {
        return lines;
    }

    /** Puts what was told so far on disk, for whoever reads it after a sudden end. */
    public void flush() {
        try {
            if (printer != null) {
                printer.flush();
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    @Override
    public void close() throws IOException {
        if (printer != null) {
            printer.close();
        }
    }

    private CSVPrinter printer() throws IOException {
        if (printer == null) {
            BufferedWriter writer = Files.newBufferedWriter(path, StandardCharsets.UTF_8);
            writer.write(MARK);
            printer = new CSVPrinter(writer, CSVFormat.EXCEL);
            printer.printRecord(HEADER);
        }
        return printer;
    }

    private static List<String> cells(Fault fault) {
        return List.of(
                fault.row() == 0 ? "" : Long.toString(fault.row()),
                FormulaSafe.text(fault.column()),
                FormulaSafe.text(fault.value()),
                said(Wording.CHINESE, fault.rule()),
                said(Wording.ENGLISH, fault.rule()),
                said(Wording.CHINESE, fault.remedy()),
                said(Wording.ENGLISH, fault.remedy()));
    }

    private static String said(Wording wording, Message message) {
        return FormulaSafe.text(wording.say(message));
    }

    private static Path sibling(Path input, String ending) {
        return input.resolveSibling(input.getFileName() + ending);
    }

    private static boolean isForeign(Path path) {
        if (!Files.exists(path)) {
            return false;
        }
        byte[] ours = (MARK + HEADER.getFirst() + ",").getBytes(StandardCharsets.UTF_8);
        try (var in = Files.newInputStream(path)) {
            return !java.util.Arrays.equals(ours, in.readNBytes(ours.length));
        } catch (IOException unreadable) {
            return true;
        }
    }
}
