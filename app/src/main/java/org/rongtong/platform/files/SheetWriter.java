package org.rongtong.platform.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes the sheets of an xlsx one after the other and row by row, without keeping the rows: header in bold and frozen,
 * columns as wide as asked. Texts that begin like a formula get an apostrophe, texts beyond 32,767 characters are cut.
 */
public final class SheetWriter implements Closeable {

    private static final int FLUSHED_ROWS = 200;

    /**
     * A column.
     *
     * @param header its name
     * @param characters its width, in characters of the usual face
     */
    public record Column(String header, int characters) {}

    private final Workbook workbook;
    private Worksheet sheet;
    private int row;

    /** Begins a sheet called {@code name} on {@code out}, which is left open at the end. */
    public SheetWriter(OutputStream out, String name, List<Column> columns) {
        this.workbook = new Workbook(out, "Rongtong", "1.0");
        this.sheet = workbook.newWorksheet(name);
        begin(columns);
    }

    /** Ends the sheet written so far and begins one called {@code name}. */
    public void sheet(String name, List<Column> columns) throws IOException {
        sheet.finish();
        sheet = workbook.newWorksheet(name);
        begin(columns);
    }

    private void begin(List<Column> columns) {
        sheet.freezePane(0, 1);
        for (int c = 0; c < columns.size(); c++) {
            sheet.width(c, columns.get(c).characters());
            sheet.value(0, c, FormulaSafe.text(columns.get(c).header()));
            sheet.style(0, c).bold().set();
        }
        row = 1;
    }

    /** Adds a row of texts, numbers, dates, truth values and nulls. */
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        for (int c = 0; c < cells.size(); c++) {
            cell(c, cells.get(c));
        }
        row++;
        if (row % FLUSHED_ROWS == 0) {
            sheet.flush();
        }
    }

    private void cell(int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case BigDecimal number -> sheet.value(row, column, number);
            case Number number -> sheet.value(row, column, number);
            case Boolean truth -> sheet.value(row, column, truth);
            case LocalDate date -> {
                sheet.value(row, column, date);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            default -> sheet.inlineString(row, column, fitting(FormulaSafe.text(value.toString())));
        }
    }

    private static String fitting(String text) {
        return text.length() > CellText.LONGEST ? text.substring(0, CellText.LONGEST - 1) + "…" : text;
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
    }
}
