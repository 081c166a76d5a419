package org.rongtong.matching.text;

/**
 * A stretch of a text that counts as one term.
 *
 * @param term in lower case
 * @param start where it begins in the text
 * @param end where it ends
 */
public record Gram(String term, int start, int end) {}
