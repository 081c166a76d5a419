/**
 * Quantities as needs and offers state them: numbers with units, bounds and tolerances, read from Chinese text, compared
 * exactly. Start with {@link org.rongtong.kernel.quantity.QuantityRange} and
 * {@link org.rongtong.kernel.quantity.Requirement}.
 */
@NullMarked
package org.rongtong.kernel.quantity;

import org.jspecify.annotations.NullMarked;
