package org.rongtong.directory;

import java.util.UUID;

/** Which offer; stays the same while its text and parameters change. */
public record OfferId(UUID value) {}
