/** The web shell: page frame, language, large-type mode, message bundles. */
@NamedInterface("web")
@NullMarked
package org.rongtong.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
