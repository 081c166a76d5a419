package org.rongtong.rulebook;

import java.util.List;

/**
 * A score sheet: items in parts, a line for the total and perhaps one for each part.
 *
 * @param pass points of all items that are asked for, in millionths
 */
record Sheet(long pass, List<Part> parts, List<Item> items) {

    /** @param min points of the part that are asked for, in millionths */
    record Part(String id, String name, long max, long min) {}

    Sheet {
        parts = List.copyOf(parts);
        items = List.copyOf(items);
    }

    int mask(Facts facts) {
        boolean fails = false;
        boolean mayFail = false;
        long least = 0;
        long most = 0;
        long leastOfPart = 0;
        long mostOfPart = 0;
        // Items stand in the order of their parts.
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            long range = item.range(facts);
            leastOfPart += range & Ladder.LEAST;
            mostOfPart += range >>> 32;
            if (i + 1 == items.size() || items.get(i + 1).part() != item.part()) {
                long min = parts.get(item.part()).min();
                fails |= mostOfPart < min;
                mayFail |= leastOfPart < min;
                least += leastOfPart;
                most += mostOfPart;
                leastOfPart = 0;
                mostOfPart = 0;
            }
        }
        if (!mayFail && least >= pass) {
            return Masks.MET;
        }
        if (fails || most < pass) {
            return Masks.UNMET;
        }
        return isOnlyForAPerson(facts) ? Masks.MANUAL : Masks.OPEN | (needsAPerson(facts) ? Masks.MANUAL : 0);
    }

    /** Whether all points that are open wait for a person, because a share has nothing below it. */
    private boolean isOnlyForAPerson(Facts facts) {
        return items.stream()
                .filter(item -> item.least(facts) != item.most(facts))
                .allMatch(item ->
                        item.stated() < 0 && item.lines().stream().allMatch(line -> Masks.isDecided(line.mask(facts))));
    }

    private boolean needsAPerson(Facts facts) {
        return items.stream()
                .flatMap(item -> item.lines().stream())
                .anyMatch(line -> (line.mask(facts) & Masks.MANUAL) != 0);
    }

    long least(Facts facts) {
        long sum = 0;
        for (Item item : items) {
            sum += item.least(facts);
        }
        return sum;
    }

    long most(Facts facts) {
        long sum = 0;
        for (Item item : items) {
            sum += item.most(facts);
        }
        return sum;
    }
}
