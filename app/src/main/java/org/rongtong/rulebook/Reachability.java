package org.rongtong.rulebook;

import java.util.List;

/** Looks for branches that no firm can ever take. */
final class Reachability {

    private static final int GOOD = Masks.MET | Masks.MANUAL;

    private final Facts nothing;

    Reachability(Vocabulary vocabulary) {
        this.nothing = Facts.of(vocabulary).taken();
    }

    void check(Node root, Reading rule) {
        int[] masks = new int[root.index() + 1];
        root.mask(nothing, masks);
        Completions completions = new Completions(nothing, masks);
        if (!completions.can(List.of(root), GOOD)) {
            throw rule.refused("impossible");
        }
        check(root, root, completions, rule);
    }

    private void check(Node node, Node root, Completions completions, Reading rule) {
        for (Node child : node.children()) {
            if (node.kind() == Node.Kind.ANY && !completions.can(List.of(root, child), GOOD)) {
                throw rule.refused("branch", name(child));
            }
            check(child, root, completions, rule);
        }
    }

    private static String name(Node node) {
        Condition condition = node.condition();
        return condition != null
                ? condition.id()
                : node.children().stream().map(Reachability::name).collect(java.util.stream.Collectors.joining("、"));
    }
}
