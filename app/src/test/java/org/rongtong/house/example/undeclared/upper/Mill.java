package org.rongtong.house.example.undeclared.upper;

/** What stands above. */
public record Mill(int stones) {}
