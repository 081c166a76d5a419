/** A province of invented organisations (示例) of any size, for trying how the platform does with many. */
@ApplicationModule(
        displayName = "sample",
        allowedDependencies = {"kernel"})
@NullMarked
package org.rongtong.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
