/** What people do with the platform, walked through in Chromium, and the accessibility of every page. */
@NullMarked
package org.rongtong.journeys;

import org.jspecify.annotations.NullMarked;
