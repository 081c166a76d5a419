/** Vectors of meaning: the encoder behind a port, vectors kept by content and model so that no text is encoded twice. */
@NullMarked
package org.rongtong.matching.encoding;

import org.jspecify.annotations.NullMarked;
