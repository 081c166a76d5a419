/** Backups: one encrypted file with everything an installation needs to begin again on an empty machine. */
@NamedInterface("backup")
@NullMarked
package org.rongtong.platform.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
