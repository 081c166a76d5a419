package org.rongtong.rulebook;

import org.rongtong.kernel.Reason;

/** A condition and the reason that looking at it gave. */
public record Finding(Condition condition, Reason reason) {}
