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
        if (passes(facts, false)) {
            return Masks.MET;
        }
        if (!passes(facts, true)) {
            return Masks.UNMET;
        }
        return isOnlyForAPerson(facts) ? Masks.MANUAL : Masks.OPEN | (needsAPerson(facts) ? Masks.MANUAL : 0);
    }

    private boolean passes(Facts facts, boolean most) {
        long total = 0;
        long part = 0;
        int at = 0;
        // Items stand in the order of their parts.
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            if (item.part() != at) {
                if (part < parts.get(at).min()) {
                    return false;
                }
                part = 0;
                at = item.part();
            }
            long points = most ? item.most(facts) : item.least(facts);
            part += points;
            total += points;
        }
        return part >= parts.get(at).min() && total >= pass;
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
