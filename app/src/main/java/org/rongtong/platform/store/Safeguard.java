package org.rongtong.platform.store;

/**
 * A foreign key or trigger that stands aside while rows are copied in whole.
 *
 * @param off statement that puts it aside
 * @param on statement that brings it back; a foreign key is checked then
 */
record Safeguard(String off, String on) {}
