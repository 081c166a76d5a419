/** What an operator can set, where it is written, and what is refused. */
@NamedInterface("settings")
@NullMarked
package org.rongtong.platform.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
