package org.rongtong.matching.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rongtong.matching.encoding.Embedding;
import org.rongtong.matching.encoding.EmbeddingBlock;

/**
 * The vectors of a generation, each distinct text once. A profile without items is its own only item.
 */
public final class VectorTable {

    private static final int NOT_HERE = -1;

    private final EmbeddingBlock rows;
    private final int[] profileRow;
    private final int[][] itemRows;

    private VectorTable(EmbeddingBlock rows, int[] profileRow, int[][] itemRows) {
        this.rows = rows;
        this.profileRow = profileRow;
        this.itemRows = itemRows;
    }

    /** The table for {@code profiles}; one of which any text has no vector yet has no place in it. */
    static VectorTable of(Profile[] profiles, Map<String, Embedding> known) {
        Map<String, Integer> places = new HashMap<>();
        List<Embedding> rows = new ArrayList<>();
        int[] profileRow = new int[profiles.length];
        int[][] itemRows = new int[profiles.length][];
        for (int doc = 0; doc < profiles.length; doc++) {
            List<String> texts = profiles[doc] == null ? List.of() : profiles[doc].encoded();
            if (texts.isEmpty() || !known.keySet().containsAll(texts)) {
                itemRows[doc] = new int[0];
                profileRow[doc] = NOT_HERE;
                continue;
            }
            int[] own = new int[texts.size()];
            for (int i = 0; i < own.length; i++) {
                own[i] = places.computeIfAbsent(texts.get(i), text -> {
                    rows.add(known.get(text));
                    return rows.size() - 1;
                });
            }
            profileRow[doc] = own[0];
            itemRows[doc] = own.length == 1 ? own : Arrays.copyOfRange(own, 1, own.length);
        }
        return new VectorTable(EmbeddingBlock.of(rows), profileRow, itemRows);
    }

    /** Number of distinct texts. */
    public int size() {
        return rows.size();
    }

    /** The similarities of one need to everything here; each is computed when it is first asked for. */
    public Similarities to(Embedding need) {
        return new Similarities(need);
    }

    /** The similarities of one need, by document. */
    public final class Similarities {

        private static final double FARTHEST = -2;

        private final Embedding need;
        private final double length;
        private final float[] known;

        private Similarities(Embedding need) {
            this.need = need;
            this.length = Math.sqrt(need.squaredLength());
            this.known = new float[rows.size()];
            Arrays.fill(known, Float.NaN);
        }

        private float at(int row) {
            float similarity = known[row];
            if (Float.isNaN(similarity)) {
                similarity = rows.similarity(need, length, row);
                known[row] = similarity;
            }
            return similarity;
        }

        /** To the whole profile; less than any where it is not here. */
        public double profile(int doc) {
            return has(doc) ? at(profileRow[doc]) : FARTHEST;
        }

        /** To the item {@code item} of the profile. */
        public double item(int doc, int item) {
            return at(itemRows[doc][item]);
        }

        /** To the nearest item of the profile; less than any where the profile is not here. */
        public double nearestItem(int doc) {
            return has(doc) ? item(doc, nearest(doc)) : FARTHEST;
        }

        /** Which item is nearest; the first of equals. */
        public int nearest(int doc) {
            int[] own = itemRows[doc];
            int nearest = 0;
            for (int i = 1; i < own.length; i++) {
                if (at(own[i]) > at(own[nearest])) {
                    nearest = i;
                }
            }
            return nearest;
        }

        /** Whether all texts of the profile are encoded. */
        public boolean has(int doc) {
            return profileRow[doc] >= 0;
        }
    }
}
