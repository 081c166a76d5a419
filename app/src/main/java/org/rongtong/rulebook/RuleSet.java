package org.rongtong.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.rongtong.kernel.Verdict;

/** The conditions of one title or policy as they stand on one day in one region, ready to be asked of many firms. */
public final class RuleSet {

    private final String id;
    private final String title;
    private final String chineseName;
    private final String englishName;
    private final String document;
    private final List<InForce> inForce;
    private final List<String> overlays;
    private final Vocabulary vocabulary;
    private final Node root;
    private final int nodes;
    private final List<Node> conditions = new ArrayList<>();
    private final List<Node> sharing = new ArrayList<>();
    private final List<Node> rough = new ArrayList<>();

    RuleSet(
            String id,
            String title,
            String chineseName,
            String englishName,
            String document,
            List<InForce> inForce,
            List<String> overlays,
            Vocabulary vocabulary,
            Node root,
            int nodes) {
        this.id = id;
        this.title = title;
        this.chineseName = chineseName;
        this.englishName = englishName;
        this.document = document;
        this.inForce = List.copyOf(inForce);
        this.overlays = List.copyOf(overlays);
        this.vocabulary = vocabulary;
        this.root = root;
        this.nodes = nodes;
        gather(root);
    }

    private void gather(Node node) {
        if (node.condition() != null) {
            conditions.add(node);
        }
        node.children().forEach(this::gather);
        if (node.kind() != Node.Kind.LINE) {
            sharing.add(node);
        }
        if (node.kind() == Node.Kind.SCORE || node.kind() == Node.Kind.AT_LEAST) {
            rough.add(node);
        }
    }

    /** As in the rule file, for instance {@code specialized_sme_2026}. */
    public String id() {
        return id;
    }

    /** What it decides, for instance {@code specialized_sme}: its versions have this in common. */
    public String title() {
        return title;
    }

    public String chineseName() {
        return chineseName;
    }

    public String englishName() {
        return englishName;
    }

    /** Number of the document, for instance 工信部企业〔2026〕2号. */
    public String document() {
        return document;
    }

    public List<InForce> inForce() {
        return inForce;
    }

    /** Ids of the notices and regional rules that were laid over it. */
    public List<String> overlays() {
        return overlays;
    }

    /** The conditions in the order of the text, groups before what they hold. */
    public List<Condition> conditions() {
        return conditions.stream().map(RuleSet::of).toList();
    }

    @SuppressWarnings("NullAway") // gathered because they have one
    static Condition of(Node node) {
        return node.condition();
    }

    List<Node> nodesWithConditions() {
        return conditions;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Node root() {
        return root;
    }

    /** What {@code facts} give on {@code on}, with reasons. */
    public Evaluation evaluate(Facts facts, LocalDate on) {
        int[] masks = new int[nodes];
        masks(facts, masks);
        return new Evaluation(this, facts, on, masks);
    }

    /** The verdicts still possible for each node, exactly. */
    int masks(Facts facts, int[] masks) {
        int mask = root.mask(facts, masks);
        if (!root.misses(facts)) {
            return mask;
        }
        boolean all = hasRoughMask(masks);
        for (int i = 0; i < sharing.size(); i++) {
            Node node = sharing.get(i);
            if (!Masks.isDecided(masks[node.index()]) && (all || node.sharesMissing(facts))) {
                masks[node.index()] = new Completions(facts, masks).possible(node);
            }
        }
        return masks[root.index()];
    }

    /** Whether a node's own mask may say too much even where it shares nothing. */
    private boolean hasRoughMask(int[] masks) {
        for (int i = 0; i < rough.size(); i++) {
            int mask = masks[rough.get(i).index()];
            if (!Masks.isDecided(mask) && (mask & Masks.MANUAL | mask & Masks.NOT_APPLICABLE) != 0) {
                return true;
            }
        }
        return false;
    }

    /** A place to have verdicts put into, again and again; for one thread. */
    public Scan scan() {
        return new Scan();
    }

    /** The verdicts of one firm at a time, without reasons and without leaving anything behind. */
    public final class Scan {

        private final int[] masks = new int[nodes];
        private final int[] indexes = conditions.stream().mapToInt(Node::index).toArray();

        private Scan() {}

        /** The verdict of the whole. */
        public Verdict of(Facts facts) {
            return Masks.verdict(masks(facts, masks));
        }

        /** How many conditions there are. */
        public int size() {
            return indexes.length;
        }

        /** The verdict of condition {@code number} in the order of {@link RuleSet#conditions}, for the firm last scanned. */
        public Verdict verdict(int number) {
            return Masks.verdict(masks[indexes[number]]);
        }
    }
}
