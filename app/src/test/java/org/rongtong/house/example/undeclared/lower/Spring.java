package org.rongtong.house.example.undeclared.lower;

import org.rongtong.house.example.undeclared.upper.Mill;

/** Must not know the mill, and does: the arrow that the structure test has to find. */
public record Spring(Mill below) {}
