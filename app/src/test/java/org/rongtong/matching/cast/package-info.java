/** Invented firms and an encoder without a model, for the tests of matching. */
@NullMarked
package org.rongtong.matching.cast;

import org.jspecify.annotations.NullMarked;
