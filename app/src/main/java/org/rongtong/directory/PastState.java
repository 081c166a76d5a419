package org.rongtong.directory;

import java.time.Instant;
import java.util.UUID;

/**
 * How a record stood before it was changed.
 *
 * @param record what sort: organisation, offer, fact, title, title_event, certificate or relation
 * @param before its fields then, as a JSON object, without what the reader may not see
 * @param act what changed it, for instance the import
 */
public record PastState(String record, UUID recordId, String before, Instant changedAt, String act) {}
