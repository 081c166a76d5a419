/** The packed installation, away from checkout, repository and network. */
@NullMarked
package org.rongtong.packed;

import org.jspecify.annotations.NullMarked;
