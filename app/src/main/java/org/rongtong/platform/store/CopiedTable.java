package org.rongtong.platform.store;

/**
 * What a table holds.
 *
 * @param name with its schema
 * @param digest of all rows and all columns, whatever their order
 */
public record CopiedTable(String name, long rows, String digest) {}
