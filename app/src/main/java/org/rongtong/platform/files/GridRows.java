package org.rongtong.platform.files;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Names the cells of a sheet's rows by the header and leaves blank rows out. */
final class GridRows implements TableRows {

    private final Iterator<GridRow> source;
    private final Closeable closing;
    private final long about;
    private final Deque<GridRow> read = new ArrayDeque<>();
    private final HeaderRows.Header header;
    private final @Nullable Fault broken;
    private long lastRow;
    private @Nullable TableRow next;
    private boolean ended;

    GridRows(Iterator<GridRow> source, List<MergedCells> merges, Headings known, long about, Closeable closing) {
        this.source = source;
        this.closing = closing;
        this.about = about;
        this.broken = readHead();
        this.header = HeaderRows.find(List.copyOf(read), merges, known);
        while (!read.isEmpty() && read.getFirst().number() <= header.lastRow()) {
            read.removeFirst();
        }
        this.lastRow = header.lastRow();
    }

    private @Nullable Fault readHead() {
        try {
            while (read.size() < HeaderRows.LOOKED_AT && source.hasNext()) {
                read.addLast(source.next());
            }
            return null;
        } catch (RuntimeException unreadable) {
            return BrokenRow.after(read.isEmpty() ? 0 : read.getLast().number(), unreadable);
        }
    }

    @Override
    public List<String> headers() {
        return header.named();
    }

    @Override
    public long about() {
        return about;
    }

    @Override
    public boolean hasNext() {
        while (next == null && !ended) {
            next = advance();
        }
        return next != null;
    }

    @Override
    public TableRow next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        TableRow row = next;
        next = null;
        return row;
    }

    private @Nullable TableRow advance() {
        try {
            GridRow row = nextGridRow();
            ended = row == null;
            return row != null ? named(row) : broken != null ? faulty(broken) : null;
        } catch (RuntimeException unreadable) {
            ended = true;
            return faulty(BrokenRow.after(lastRow, unreadable));
        }
    }

    private @Nullable GridRow nextGridRow() {
        if (!read.isEmpty()) {
            return read.removeFirst();
        }
        return broken == null && source.hasNext() ? source.next() : null;
    }

    private @Nullable TableRow named(GridRow row) {
        lastRow = row.number();
        if (row.blank()) {
            return null;
        }
        Map<String, List<String>> cells = new LinkedHashMap<>();
        for (int c = 0; c < row.cells().size(); c++) {
            if (!row.cell(c).isEmpty()) {
                cells.put(header.name(c), List.of(row.cell(c)));
            }
        }
        List<Fault> faults = new ArrayList<>();
        row.faults().forEach(f -> {
            String column = f.column() < 0 ? "" : header.name(f.column());
            faults.add(Fault.of(row.number(), column, f.value(), f.key()));
        });
        return new TableRow(row.number(), cells, faults);
    }

    private static TableRow faulty(Fault fault) {
        return new TableRow(fault.row(), Map.of(), List.of(fault));
    }

    @Override
    public void close() throws IOException {
        closing.close();
    }
}
