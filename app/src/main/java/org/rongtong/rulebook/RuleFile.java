package org.rongtong.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.rongtong.kernel.RegionCode;

/** A rule set as its file has it, from which the rule of a day and a region is built. */
final class RuleFile {

    static final Set<String> KEYS =
            Set.of("id", "title", "name", "document", "in_force", "rule", "overlays", "note", "status", "seen");

    private final String file;
    private final Reading yaml;
    private final Vocabulary vocabulary;
    private final SizeStandard sizes;
    private final Map<String, Reading> shared;
    private final RuleReader.Document document;
    private final List<InForce> inForce;
    private final List<Overlay> overlays;
    private final Map<List<String>, RuleSet> built = new ConcurrentHashMap<>();

    private RuleFile(
            String file, Reading yaml, Vocabulary vocabulary, SizeStandard sizes, Map<String, Reading> shared) {
        this.file = file;
        this.yaml = yaml;
        this.vocabulary = vocabulary;
        this.sizes = sizes;
        this.shared = shared;
        this.document = RuleReader.Document.of(yaml.get("document"));
        this.inForce = yaml.get("in_force").items().stream().map(InForce::of).toList();
        this.overlays = yaml.maybe("overlays")
                .map(all -> all.items().stream().map(Overlay::of).toList())
                .orElse(List.of());
    }

    /** Builds the rule with and without each overlay, so that what is wrong is found now. */
    static RuleFile read(
            String file, Reading yaml, Vocabulary vocabulary, SizeStandard sizes, Map<String, Reading> shared) {
        RuleFile rules = new RuleFile(file, yaml.only(KEYS), vocabulary, sizes, shared);
        yaml.get("title").filled();
        yaml.get("name").only(Set.of("zh", "en"));
        new Reachability(vocabulary).check(rules.with(List.of()).root(), yaml.get("rule"));
        rules.overlays.forEach(overlay -> rules.with(List.of(overlay)));
        return rules;
    }

    String file() {
        return file;
    }

    String id() {
        return yaml.get("id").filled();
    }

    String title() {
        return yaml.get("title").filled();
    }

    Reading yaml() {
        return yaml;
    }

    List<InForce> inForce() {
        return inForce;
    }

    boolean holds(LocalDate on, Optional<String> kind) {
        return inForce.stream().anyMatch(stretch -> stretch.holds(on, kind));
    }

    RuleSet on(LocalDate day, @Nullable RegionCode region) {
        return with(
                overlays.stream().filter(overlay -> overlay.holds(day, region)).toList());
    }

    private RuleSet with(List<Overlay> chosen) {
        return built.computeIfAbsent(chosen.stream().map(Overlay::id).toList(), key -> build(key, chosen));
    }

    private RuleSet build(List<String> key, List<Overlay> chosen) {
        RuleReader reader = new RuleReader(vocabulary, sizes, shared, document);
        Optional<Long> pass =
                chosen.stream().flatMap(overlay -> overlay.pass().stream()).findFirst();
        Node root = reader.passingAt(pass).root(yaml.get("rule"), chosen);
        return new RuleSet(
                id(),
                title(),
                yaml.get("name").get("zh").filled(),
                yaml.get("name").get("en").filled(),
                document.number(),
                inForce,
                new ArrayList<>(key),
                vocabulary,
                root,
                reader.nodes());
    }
}
