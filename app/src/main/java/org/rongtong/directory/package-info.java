/** Organisations and what is known of them: relations, yearly facts, titles (称号), offers (供给). */
@ApplicationModule(
        displayName = "directory",
        allowedDependencies = {
            "kernel",
            "platform :: store",
            "platform :: files",
            "platform :: importing",
            "platform :: web"
        })
@NullMarked
package org.rongtong.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
