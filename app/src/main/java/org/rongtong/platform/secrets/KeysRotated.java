package org.rongtong.platform.secrets;

/**
 * A new key is used from now on, and everything is encrypted with it.
 *
 * @param key its number
 * @param values that were encrypted anew
 */
public record KeysRotated(int key, long values) {}
