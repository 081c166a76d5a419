package org.rongtong.rulebook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule or a part of one. */
final class Node {

    /** How a node comes to its verdict. */
    enum Kind {
        /** The first of unmet, manual, met that occurs; with unknown after unmet. */
        ALL,
        /** The first of met, manual, unmet that occurs; with unknown after met. */
        ANY,
        AT_LEAST,
        NOT,
        LINE,
        /** The text has no line: a person decides. */
        MANUAL,
        SCORE
    }

    private final Kind kind;
    private final @Nullable Condition condition;
    private final List<Node> children;
    private final Node[] quick;
    private final @Nullable Line line;
    /** The line where it is all there is. */
    private final @Nullable Line alone;

    private final @Nullable Sheet sheet;
    private final @Nullable ChoiceLine when;
    private final int least;
    private final int index;
    private final int weight;
    private final long[] slots;
    private final long[] shared;

    private Node(Shape shape, int index) {
        this.kind = shape.kind;
        this.condition = shape.condition;
        this.children = shape.children;
        this.quick = shape.children.toArray(Node[]::new);
        this.line = shape.line;
        this.alone = shape.kind == Kind.LINE && shape.when == null ? shape.line : null;
        this.sheet = shape.sheet;
        this.when = shape.when;
        this.least = shape.least;
        this.index = index;
        int below = shape.children.stream().mapToInt(child -> child.weight).sum();
        this.weight = 1 + below + (sheet == null ? 0 : 100 * sheet.items().size());
        this.slots = new long[shape.words];
        this.shared = new long[shape.words];
        gatherSlots();
    }

    /** What a node is made of. */
    record Shape(
            Kind kind,
            @Nullable Condition condition,
            List<Node> children,
            @Nullable Line line,
            @Nullable Sheet sheet,
            @Nullable ChoiceLine when,
            int least,
            int words) {

        Node at(int index) {
            return new Node(this, index);
        }
    }

    private void gatherSlots() {
        for (Node child : children) {
            for (int word = 0; word < slots.length; word++) {
                shared[word] |= slots[word] & child.slots[word] | child.shared[word];
                slots[word] |= child.slots[word];
            }
        }
        if (line != null) {
            add(line.slots());
        }
        if (when != null) {
            add(when.slots());
        }
        if (sheet != null) {
            sheet.items().forEach(item -> add(item.slots()));
        }
    }

    private void add(int[] more) {
        for (int slot : more) {
            if ((slots[slot >> 6] >> slot & 1) != 0) {
                shared[slot >> 6] |= 1L << slot;
            }
            slots[slot >> 6] |= 1L << slot;
        }
    }

    Kind kind() {
        return kind;
    }

    @Nullable
    Condition condition() {
        return condition;
    }

    List<Node> children() {
        return children;
    }

    @Nullable
    Line line() {
        return line;
    }

    @Nullable
    Sheet sheet() {
        return sheet;
    }

    @Nullable
    ChoiceLine when() {
        return when;
    }

    int least() {
        return least;
    }

    int index() {
        return index;
    }

    /** How laborious it is to bring about a verdict of this. */
    int weight() {
        return weight;
    }

    /** Whether a fact that is looked at here is missing. */
    boolean misses(Facts facts) {
        long[] missing = facts.missing();
        for (int word = 0; word < slots.length; word++) {
            if ((slots[word] & missing[word]) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a missing fact stands in several places below, so that {@link #mask} may say more than is possible. */
    boolean sharesMissing(Facts facts) {
        long[] missing = facts.missing();
        for (int word = 0; word < shared.length; word++) {
            if ((shared[word] & missing[word]) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Puts into {@code masks}, by index, the verdicts that are possible here and below if no fact is shared; returns ours. */
    int mask(Facts facts, int[] masks) {
        if (alone != null) {
            return masks[index] = alone.mask(facts);
        }
        int mask = own(facts, masks);
        if (when != null) {
            mask = applied(when.mask(facts), mask);
        }
        masks[index] = mask;
        return mask;
    }

    static int applied(int when, int mask) {
        return ((when & Masks.MET) != 0 ? mask : 0)
                | ((when & Masks.UNMET) != 0 ? Masks.NOT_APPLICABLE : 0)
                | when & Masks.MANUAL;
    }

    @SuppressWarnings("NullAway") // a line has one, a score its sheet
    private int own(Facts facts, int[] masks) {
        return switch (kind) {
            case LINE -> line.mask(facts);
            case MANUAL -> line != null && facts.isDecided(line.slots()[0]) ? line.mask(facts) : Masks.MANUAL;
            case ALL -> all(facts, masks);
            case ANY -> any(facts, masks);
            case NOT -> Masks.negated(quick[0].mask(facts, masks));
            case SCORE -> sheet.mask(facts);
            case AT_LEAST -> atLeast(facts, masks);
        };
    }

    private int all(Facts facts, int[] masks) {
        int union = 0;
        int lowest = Masks.NOT_APPLICABLE;
        for (Node child : quick) {
            int mask = child.mask(facts, masks);
            union |= mask;
            lowest = Math.min(lowest, Integer.highestOneBit(mask));
        }
        return Masks.least(union, lowest);
    }

    private int any(Facts facts, int[] masks) {
        int union = 0;
        int lowest = Masks.NOT_APPLICABLE;
        for (Node child : quick) {
            int mask = Masks.negated(child.mask(facts, masks));
            union |= mask;
            lowest = Math.min(lowest, Integer.highestOneBit(mask));
        }
        return Masks.negated(Masks.least(union, lowest));
    }

    private int atLeast(Facts facts, int[] masks) {
        int mustMeet = 0;
        int canMeet = 0;
        int must = 0;
        int can = 0;
        int canManual = 0;
        boolean canAllBeOut = true;
        boolean canBeIn = false;
        for (Node child : quick) {
            int mask = child.mask(facts, masks);
            boolean helps = (mask & (Masks.MET | Masks.MANUAL)) != 0;
            mustMeet += mask == Masks.MET ? 1 : 0;
            canMeet += (mask & Masks.MET) != 0 ? 1 : 0;
            must += (mask & ~(Masks.MET | Masks.MANUAL)) == 0 ? 1 : 0;
            can += helps ? 1 : 0;
            canManual += (mask & Masks.MANUAL) != 0 ? 1 : 0;
            canAllBeOut &= (mask & Masks.NOT_APPLICABLE) != 0;
            canBeIn |= (mask & ~Masks.NOT_APPLICABLE) != 0;
        }
        int mask = canMeet >= least ? Masks.MET : 0;
        mask |= must < least && canBeIn ? Masks.UNMET : 0;
        mask |= can >= least && canManual > 0 && mustMeet < least ? Masks.MANUAL : 0;
        return mask | (canAllBeOut ? Masks.NOT_APPLICABLE : 0);
    }
}
