package org.rongtong.directory;

import java.util.Optional;
import org.rongtong.kernel.quantity.QuantityRange;

/**
 * A technical parameter of an offer, for instance 长期耐温 200 ℃.
 *
 * @param written the value as its owner wrote it
 * @param quantity the same with number and unit, where it can be read as such
 */
public record Parameter(String name, String written, Optional<QuantityRange> quantity) {}
