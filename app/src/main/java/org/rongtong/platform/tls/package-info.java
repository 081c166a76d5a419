/** How the server is reached from other machines: its certificate, made by others or by itself. */
@NamedInterface("tls")
@NullMarked
package org.rongtong.platform.tls;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
