package org.rongtong.platform.secrets;

import org.jspecify.annotations.Nullable;

/**
 * A column that holds what {@link Secrets#encrypt} made, put in as a bean by the domain that owns it, so that
 * {@code rotate-keys} finds it.
 *
 * @param purpose as given to {@link Secrets}; by custom the full name of the column
 * @param table with its schema
 * @param key primary key of the table, one column
 * @param column the encrypted text; null stays null
 * @param digestColumn holds {@link Secrets#digest} of the same value for looking it up; absent where there is none
 */
public record EncryptedColumn(
        String purpose,
        String table,
        String key,
        String column,
        @Nullable String digestColumn) {}
