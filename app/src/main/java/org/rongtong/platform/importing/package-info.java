/** Imports from files: which kinds there are, row by row outcomes, the error file. */
@NamedInterface("importing")
@NullMarked
package org.rongtong.platform.importing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
