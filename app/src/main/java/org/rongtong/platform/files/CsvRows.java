package org.rongtong.platform.files;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Rows of a csv; the delimiter is the one that cuts its first lines into the most columns, evenly. */
final class CsvRows implements Iterator<GridRow> {

    private static final int SNIFFED_CHARS = 1 << 16;

    private final Iterator<CSVRecord> records;
    private final RowLimit limit;

    private CsvRows(Iterator<CSVRecord> records, RowLimit limit) {
        this.records = records;
        this.limit = limit;
    }

    static GridRows open(Packed file, Headings known) throws IOException {
        TextEncoding encoding = TextEncoding.of(file);
        char delimiter = delimiter(encoding, file);
        RowLimit limit = new RowLimit(new BufferedReader(encoding.reader(file), 1 << 16));
        CSVParser parser = parser(limit, delimiter);
        CsvRows rows = new CsvRows(parser.iterator(), limit);
        return new GridRows(rows, List.of(), known, encoding.lines(), parser);
    }

    // Lenient at a stray quotation mark: the cell is taken as it stands rather than the file refused.
    private static CSVParser parser(Reader text, char delimiter) throws IOException {
        return CSVParser.builder()
                .setReader(text)
                .setFormat(CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(delimiter)
                        .setIgnoreEmptyLines(false)
                        .setTrailingData(true)
                        .setLenientEof(true)
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
        return records.hasNext();
    }

    @Override
    public GridRow next() {
        CSVRecord row = records.next();
        limit.rowEnds();
        return GridRow.of(row.getRecordNumber(), row.toList());
    }

    /** Stops a cell whose quotation mark is never closed from swallowing the file. */
    private static final class RowLimit extends FilterReader {
        private int chars;

        RowLimit(Reader in) {
            super(in);
        }

        void rowEnds() {
            chars = 0;
        }

        @Override
        public int read() throws IOException {
            int c = super.read();
            count(1);
            return c;
        }

        @Override
        public int read(char[] into, int from, int length) throws IOException {
            int n = super.read(into, from, length);
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
