package org.rongtong.directory.portal;

/**
 * Where a stretch lies in its list.
 *
 * @param total rows that the filters show
 * @param before those that lie before the stretch
 */
record Place(long total, long before) {}
