/** Reading a need as people write it: what it is about, which conditions it names, which of them filter. */
@NullMarked
package org.rongtong.matching.reading;

import org.jspecify.annotations.NullMarked;
