/**
 * Dated rules as data: size classes, titles, policies. One evaluator answers what a firm is, what it can become, what is
 * missing and how to get there; every answer is a list of {@link org.rongtong.kernel.Reason}s.
 */
@ApplicationModule(
        displayName = "rulebook",
        allowedDependencies = {"kernel"})
@NullMarked
package org.rongtong.rulebook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
