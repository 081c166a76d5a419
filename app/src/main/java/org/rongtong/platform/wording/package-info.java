/** Messages put into the reader's language, outside of pages: terminal, error files, exports. */
@NamedInterface("wording")
@NullMarked
package org.rongtong.platform.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
