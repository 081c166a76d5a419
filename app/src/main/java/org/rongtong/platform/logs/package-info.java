/** What the log says, and that no need and no person stands in it. */
@NullMarked
package org.rongtong.platform.logs;

import org.jspecify.annotations.NullMarked;
