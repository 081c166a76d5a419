/** Rongtong 融通: from a large enterprise's need to a small firm's delivered, accepted, reusable result. */
@NullMarked
package org.rongtong;

import org.jspecify.annotations.NullMarked;
