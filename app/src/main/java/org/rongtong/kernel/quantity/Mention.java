package org.rongtong.kernel.quantity;

/**
 * A quantity in running text.
 *
 * @param range what is said, in {@link QuantityRange#written} exactly as it stands in the text
 * @param subject the noun just in front, for instance 长期耐温; empty where there is none
 * @param start index of the first character of comparator, number and unit
 * @param end index after their last character
 */
public record Mention(QuantityRange range, String subject, int start, int end) {}
