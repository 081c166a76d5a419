/** Our figures beside the peers', in one run. Measures and reports; tests elsewhere never assert a time. */
@NullMarked
package org.rongtong.bench;

import org.jspecify.annotations.NullMarked;
