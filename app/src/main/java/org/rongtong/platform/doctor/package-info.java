/** What an installation stands on, looked at before it gives way: each finding with what to do about it. */
@NamedInterface("doctor")
@NullMarked
package org.rongtong.platform.doctor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
