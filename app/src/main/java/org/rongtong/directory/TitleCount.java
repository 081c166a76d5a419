package org.rongtong.directory;

/**
 * How many firms hold a title of one kind on a day.
 *
 * @param valid firms with a title in force that day, by stated dates; a firm with two counts once
 * @param undated firms said to hold one, but nobody stated since when; not in {@code valid}
 */
public record TitleCount(TitleKind kind, long valid, long undated) {}
