/** Pre-checks (预评) of firms from a file, without a server: facts in, verdicts and reasons out. */
@ApplicationModule(
        displayName = "precheck",
        allowedDependencies = {"kernel", "rulebook", "platform :: files", "platform :: wording"})
@NullMarked
package org.rongtong.precheck;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
