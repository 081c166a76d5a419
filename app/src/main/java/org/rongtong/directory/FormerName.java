package org.rongtong.directory;

/** A name that an organisation had before. The day of a change belongs to both names. */
public record FormerName(String name, Period period) {}
