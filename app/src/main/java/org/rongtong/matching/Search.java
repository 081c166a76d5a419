package org.rongtong.matching;

import java.time.Instant;
import org.rongtong.matching.reading.NeedReading;
import org.rongtong.matching.scoring.Ranking;

/**
 * A need that somebody posted to see who could meet it, and what came out. It ends by itself.
 *
 * @param text as it was posted
 * @param reading what was recognised, with the conditions as they were corrected
 */
public record Search(
        SearchToken token,
        String text,
        SearchKind kind,
        NeedReading reading,
        Ranking ranking,
        Instant createdAt,
        Instant expiresAt) {}
