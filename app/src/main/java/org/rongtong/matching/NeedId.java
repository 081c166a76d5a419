package org.rongtong.matching;

import java.util.UUID;

/** Identifies a {@link Need}. */
public record NeedId(UUID value) {}
