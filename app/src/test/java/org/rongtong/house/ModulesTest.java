package org.rongtong.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.rongtong.RongtongApplication;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The domains know each other only along the arrows that are drawn for the house, and each declares its own. */
class ModulesTest {

    /** a → what a may use; what those may use is included. A new domain is drawn here before it is built. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("kernel", Set.of()),
            Map.entry("sample", Set.of("kernel")),
            Map.entry("rulebook", Set.of("kernel")),
            Map.entry("platform", Set.of("kernel")),
            Map.entry("precheck", Set.of("rulebook", "platform")),
            Map.entry("identity", Set.of("platform")),
            Map.entry("directory", Set.of("identity")),
            Map.entry("chain", Set.of("directory")),
            Map.entry("matching", Set.of("chain")),
            Map.entry("challenge", Set.of("matching", "rulebook")),
            Map.entry("delivery", Set.of("challenge")),
            Map.entry("solution", Set.of("matching")),
            Map.entry("meeting", Set.of("matching")),
            Map.entry("catalogue", Set.of("matching")),
            Map.entry("programme", Set.of("directory")),
            Map.entry("assessment", Set.of("directory", "rulebook")),
            Map.entry("policy", Set.of("assessment")),
            Map.entry("cultivation", Set.of("policy")),
            Map.entry("insight", Set.of("identity")));

    private static final ApplicationModules HOUSE = ApplicationModules.of(RongtongApplication.class);
    private static final ApplicationModules EXAMPLE =
            ApplicationModules.of("org.rongtong.house.example.undeclared", location -> true);

    @Test
    void everyDomainUsesOnlyTheDoorsThatItDeclares() {
        assertThat(HOUSE.detectViolations().getMessages()).isEmpty();
    }

    @Test
    void everyDomainUsesOnlyWhatIsDrawnBelowIt() {
        assertThat(undrawn(HOUSE, ARROWS)).isEmpty();
    }

    @Test
    void anUndeclaredArrowIsFound() {
        assertThat(EXAMPLE.detectViolations().getMessages())
                .anySatisfy(message -> assertThat(message).contains("'lower' depends on module 'upper'"));
    }

    @Test
    void anUndrawnArrowAndAnUndrawnDomainAreFound() {
        assertThat(undrawn(EXAMPLE, Map.of("lower", Set.of(), "upper", Set.of("lower"))))
                .containsExactly("lower → upper");
        assertThat(undrawn(EXAMPLE, Map.of("lower", Set.of("upper")))).containsExactly("upper is not drawn");
    }

    private static Set<String> undrawn(ApplicationModules modules, Map<String, Set<String>> arrows) {
        Set<String> undrawn = new TreeSet<>();
        for (ApplicationModule module : modules.stream().toList()) {
            String name = module.getIdentifier().toString();
            if (arrows.containsKey(name)) {
                targets(module, modules).stream()
                        .filter(target -> !reachable(name, arrows).contains(target))
                        .forEach(target -> undrawn.add(name + " → " + target));
            } else {
                undrawn.add(name + " is not drawn");
            }
        }
        return undrawn;
    }

    private static List<String> targets(ApplicationModule module, ApplicationModules modules) {
        return module.getDirectDependencies(modules)
                .uniqueModules()
                .map(target -> target.getIdentifier().toString())
                .toList();
    }

    private static Set<String> reachable(String from, Map<String, Set<String>> arrows) {
        Set<String> found = new HashSet<>(arrows.getOrDefault(from, Set.of()));
        for (String next : arrows.getOrDefault(from, Set.of())) {
            found.addAll(reachable(next, arrows));
        }
        return found;
    }
}
