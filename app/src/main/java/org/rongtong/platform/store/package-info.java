/** The PostgreSQL store: embedded by default, by URL otherwise, migrated domain by domain. */
@NamedInterface("store")
@NullMarked
package org.rongtong.platform.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
