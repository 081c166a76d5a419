/**
 * Secrets at rest: the key ring of the installation, which stands outside the database, encryption of sensitive columns
 * and keyed digests with it, and its rotation.
 */
@NamedInterface("secrets")
@NullMarked
package org.rongtong.platform.secrets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
