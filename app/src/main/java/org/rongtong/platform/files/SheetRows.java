package org.rongtong.platform.files;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** Rows of one sheet of an xlsx. A cell merged downwards counts for every row it covers. */
final class SheetRows implements Iterator<GridRow> {

    private final Iterator<Row> rows;
    private final boolean since1904;
    private final Map<Long, List<MergedCells>> mergesByFirstRow = new HashMap<>();
    private final Map<Integer, Downward> downward = new HashMap<>();

    private record Downward(long lastRow, String value) {}

    private SheetRows(Iterator<Row> rows, boolean since1904, List<MergedCells> merges) {
        this.rows = rows;
        this.since1904 = since1904;
        merges.stream()
                .filter(m -> m.lastRow() > m.firstRow())
                .forEach(m -> mergesByFirstRow
                        .computeIfAbsent(m.firstRow(), row -> new ArrayList<>())
                        .add(m));
    }

    /** Which sheet there is none of, or the rows. */
    sealed interface Found {
        record Rows(GridRows rows) implements Found {}

        record NoSuchSheet(List<String> sheets) implements Found {}
    }

    /**
     * Opens the sheet called {@code name}, or the first that is not hidden.
     *
     * @param temporary whether {@code xlsx} is to be deleted at the end
     */
    static Found open(Path xlsx, @Nullable String name, Headings known, boolean temporary) throws IOException {
        SheetScan scan = SheetScan.of(xlsx);
        ReadableWorkbook workbook = workbook(xlsx);
        boolean opened = false;
        try {
            Optional<Sheet> sheet = name == null ? firstVisible(workbook) : workbook.findSheet(name);
            if (sheet.isEmpty()) {
                return new Found.NoSuchSheet(
                        workbook.getSheets().map(Sheet::getName).toList());
            }
            SheetScan.Seen seen = scan.sheet(sheet.get().getId());
            Stream<Row> rows = sheet.get().openStream();
            Closeable closing = () -> close(rows, workbook, temporary ? xlsx : null);
            SheetRows source = new SheetRows(rows.iterator(), workbook.isDate1904(), seen.merges());
            opened = true;
            return new Found.Rows(new GridRows(source, seen.merges(), known, seen.rows(), closing));
        } finally {
            if (!opened) {
                workbook.close();
            }
        }
    }

    // Without formats a date is a bare number, but a workbook without a part of styles has none.
    private static ReadableWorkbook workbook(Path xlsx) throws IOException {
        try {
            return new ReadableWorkbook(xlsx.toFile(), new ReadingOptions(true, true));
        } catch (ExcelReaderException noStyles) {
            return new ReadableWorkbook(xlsx.toFile(), new ReadingOptions(false, true));
        }
    }

    private static Optional<Sheet> firstVisible(ReadableWorkbook workbook) {
        return workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .findFirst();
    }

    private static void close(Stream<Row> rows, ReadableWorkbook workbook, @Nullable Path temporary)
            throws IOException {
        rows.close();
        workbook.close();
        if (temporary != null) {
            Files.deleteIfExists(temporary);
        }
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public GridRow next() {
        Row row = rows.next();
        List<String> texts = new ArrayList<>(row.getCellCount());
        List<GridRow.CellFault> faults = new ArrayList<>();
        for (int column = 0; column < row.getCellCount(); column++) {
            Cell cell = column < row.getCellCount() ? row.getCell(column) : null;
            texts.add(cell == null ? "" : text(cell, faults));
        }
        fillDown(row.getRowNum(), texts);
        GridRow checked = GridRow.of(row.getRowNum(), texts);
        faults.addAll(checked.faults());
        return new GridRow(row.getRowNum(), checked.cells(), faults);
    }

    private void fillDown(long number, List<String> texts) {
        downward.values().removeIf(merge -> merge.lastRow() < number);
        downward.forEach((column, merge) -> {
            while (texts.size() <= column) {
                texts.add("");
            }
            texts.set(column, texts.get(column).isEmpty() ? merge.value() : texts.get(column));
        });
        for (MergedCells merge : mergesByFirstRow.getOrDefault(number, List.of())) {
            if (merge.firstColumn() < texts.size()) {
                downward.put(merge.firstColumn(), new Downward(merge.lastRow(), texts.get(merge.firstColumn())));
            }
        }
    }

    private String text(Cell cell, List<GridRow.CellFault> faults) {
        Object value = cell.getValue();
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        if (cell.getType() == CellType.ERROR || value instanceof String text && isError(cell, text)) {
            faults.add(new GridRow.CellFault(cell.getColumnIndex(), raw, "files.cell.formula"));
            return "";
        }
        return switch (value) {
            case null -> "";
            case BigDecimal number -> SheetNumber.text(raw, number, format(cell), since1904);
            default -> SheetNumber.unescaped(value.toString());
        };
    }

    private static boolean isError(Cell cell, String text) {
        return cell.getType() == CellType.FORMULA && text.startsWith("#") && text.matches("#[A-Z0-9/_]+[!?]?");
    }

    private static SheetNumber.Format format(Cell cell) {
        Integer id = cell.getDataFormatId();
        String pattern = cell.getDataFormatString();
        return new SheetNumber.Format(id == null ? 0 : id, pattern == null ? "" : pattern);
    }
}
