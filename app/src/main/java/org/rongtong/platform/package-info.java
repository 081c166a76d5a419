/** What every domain stands on and none owns: the store, files, imports, the web shell, the command line. */
@ApplicationModule(displayName = "platform", allowedDependencies = "kernel")
@NullMarked
package org.rongtong.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
