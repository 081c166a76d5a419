/** Needs (需求), and for each the firms, results, instruments and services that can meet it, with reasons. Both ways. */
@ApplicationModule(
        displayName = "matching",
        allowedDependencies = {
            "kernel",
            "directory",
            "platform :: store",
            "platform :: doctor",
            "platform :: files",
            "platform :: importing",
            "platform :: wording",
            "platform :: web"
        })
@NullMarked
package org.rongtong.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
