/**
 * The audit record: who did what, for whom, when, from where, to which object and with what result, in a chain of digests
 * that nobody changes silently; its anchors, its verification and its retention.
 *
 * <p>A domain calls {@link org.rongtong.platform.audit.AuditLog}; the entry is written in the transaction of the act.
 */
@NamedInterface("audit")
@NullMarked
package org.rongtong.platform.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
