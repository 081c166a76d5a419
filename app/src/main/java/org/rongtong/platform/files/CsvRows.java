package org.rongtong.platform.files;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Rows of a csv; the delimiter is the one that cuts its first lines into the most columns, evenly. */
final class CsvRows implements Iterator<GridRow> {

    private static final int SNIFFED_CHARS = 1 << 16;

    private final Iterator<CSVRecord> records;
    private final RowLimit limit;
    private final char delimiter;
    private int width;
    private @Nullable RuntimeException broken;

    private CsvRows(Iterator<CSVRecord> records, RowLimit limit, char delimiter) {
        this.records = records;
        this.limit = limit;
        this.delimiter = delimiter;
    }

    static GridRows open(Packed file, Headings known) throws IOException {
        TextEncoding encoding = TextEncoding.of(file);
        char delimiter = delimiter(encoding, file);
        RowLimit limit = new RowLimit(new BufferedReader(encoding.reader(file), 1 << 16));
        CSVParser parser = parser(limit, delimiter);
        CsvRows rows = new CsvRows(parser.iterator(), limit, delimiter);
        return new GridRows(rows, List.of(), known, encoding.lines(), parser);
    }

    // Lenient at a stray quotation mark: the cell is taken as it stands rather than the file refused. Not at the end of
    // the file: there the open mark has swallowed all rows after it.
    private static CSVParser parser(Reader text, char delimiter) throws IOException {
        return CSVParser.builder()
                .setReader(text)
                .setFormat(CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(delimiter)
                        .setIgnoreEmptyLines(false)
                        .setTrailingData(true)
                        .get())
                .get();
    }

    private static char delimiter(TextEncoding encoding, Packed file) throws IOException {
        char[] start = new char[SNIFFED_CHARS];
        try (Reader reader = new BufferedReader(encoding.reader(file))) {
            int n = Math.max(0, reader.read(start, 0, SNIFFED_CHARS));
            return Delimiter.of(new String(start, 0, n));
        }
    }

    @Override
    public boolean hasNext() {
        return broken != null || records.hasNext();
    }

    @Override
    public GridRow next() {
        if (broken != null) {
            throw broken;
        }
        CSVRecord row = records.next();
        limit.rowEnds();
        boolean narrow = row.size() < width;
        if (narrow && isLast() && limit.isMidLine()) {
            throw new UncheckedIOException(new RowCutShort());
        }
        // A blank line says nothing of the width.
        width = row.size() > 1 ? row.size() : width;
        return narrow && ranTogether(row)
                ? GridRow.unreadable(row.getRecordNumber(), "files.row.quote")
                : GridRow.of(row.getRecordNumber(), row.toList());
    }

    // What stops the parser is kept for the row it belongs to: asked again it would report an ordinary end.
    private boolean isLast() {
        try {
            return !records.hasNext();
        } catch (RuntimeException next) {
            broken = next;
            return false;
        }
    }

    /** Whether a quotation mark without its partner joined rows: there are cells missing, and one holds several. */
    private boolean ranTogether(CSVRecord row) {
        return row.stream().anyMatch(cell -> cell.indexOf('\n') >= 0 && cell.indexOf(delimiter) >= 0);
    }

    /** Stops a cell whose quotation mark is never closed from swallowing the file. */
    private static final class RowLimit extends FilterReader {
        private int chars;
        private int last = '\n';

        RowLimit(Reader in) {
            super(in);
        }

        void rowEnds() {
            chars = 0;
        }

        /** Whether what was read last is no line break; of use at the end of the file, since it is read ahead. */
        boolean isMidLine() {
            return last != '\n' && last != '\r';
        }

        @Override
        public int read() throws IOException {
            int c = super.read();
            last = c < 0 ? last : c;
            count(1);
            return c;
        }

        @Override
        public int read(char[] into, int from, int length) throws IOException {
            int n = super.read(into, from, length);
            last = n > 0 ? into[from + n - 1] : last;
            count(Math.max(n, 0));
            return n;
        }

        private void count(int n) throws IOException {
            chars += n;
            if (chars > RowTooLong.MOST_CHARS) {
                throw new RowTooLong();
            }
        }
    }
}
