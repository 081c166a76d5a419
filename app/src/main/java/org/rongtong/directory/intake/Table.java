package org.rongtong.directory.intake;

/**
 * A table and how a batch reads and writes it.
 *
 * @param record what its rows are called in the record of changes
 * @param load reads one JSON object for each row of {@code :organisations}
 * @param write takes {@code :rows}, a JSON array of rows, adding those whose id is new and changing the others
 */
record Table<R extends Kept>(String record, Class<R> type, String load, String write) {}
