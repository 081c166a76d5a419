package org.rongtong.rulebook;

/** What a firm can honestly do about a fact. A plan pulls no other lever: it never says shrink. */
public enum Lever {
    /** Do more of it: revenue, research expense. */
    RAISE,
    /** Time alone does it: years in a market. */
    WAIT,
    /** Get it from somebody: a title, a patent, a certificate. */
    OBTAIN,
    /** Nothing that a plan may advise. */
    NONE
}
