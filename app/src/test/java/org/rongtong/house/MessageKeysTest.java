package org.rongtong.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rongtong.kernel.Message;
import org.rongtong.platform.wording.Wording;

/** Every sentence that the house can say is there in both languages. */
class MessageKeysTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern IN_TEMPLATE = Pattern.compile("\"([a-z]+(?:\\.[A-Za-z0-9_-]+)+\\.?)\"");

    private final Map<String, Properties> bundles = bundles();

    @Test
    void bothLanguagesHoldTheSameKeysWithTheSameArguments() {
        assertThat(differences(bundles)).isEmpty();
    }

    @Test
    void everyKeyInSourcesAndTemplatesIsSaid() {
        assertThat(unsaid(literals(), keys(), domains())).isEmpty();
    }

    @Test
    void everyConstantThatHasAKeyHasItsWord() throws ReflectiveOperationException {
        assertThat(keysOfConstants()).isNotEmpty().isSubsetOf(keys());
    }

    @Test
    void everyKeyIsFoundByWhoeverSaysIt() {
        assertThat(keys().stream().filter(key -> !sayable(key))).isEmpty();
    }

    @Test
    void everyBundleIsUsed() {
        Set<String> literals = literals();
        assertThat(bundles.keySet().stream().filter(bundle -> !used(bundle, bundles, literals)))
                .isEmpty();
    }

    @Test
    void aKeyThatIsMissingOrTakesOtherArgumentsIsFound() {
        Map<String, Properties> planted = Map.of(
                "x", properties("x.a.one={0} of {1}\nx.a.two=it''s\nx.a.three=three"),
                "x_en", properties("x.a.one={0}\nx.a.two=it's\n"));

        assertThat(differences(planted))
                .containsExactly(
                        "x: x.a.three is in one language only",
                        "x_en: x.a.one takes other arguments",
                        "x_en: x.a.two has a lone apostrophe");
    }

    @Test
    void anUnsaidKeyAndAnUnusedBundleAreFound() {
        Set<String> keys = Set.of("x.verdict.met", "x.total");

        assertThat(unsaid(
                        Set.of("x.total", "x.verdict.", "x.verdict", "x.tota", "x.other.", "y.name"),
                        keys,
                        Set.of("x")))
                .containsExactly("x.other.", "x.tota");
        assertThat(used("x", Map.of("x", properties("x.total=1")), Set.of("y.total")))
                .isFalse();
    }

    /** Literals of a known domain that are no key, nor the beginning of one that the code completes. */
    private static Set<String> unsaid(Collection<String> literals, Set<String> keys, Set<String> domains) {
        Set<String> unsaid = new TreeSet<>();
        for (String literal : literals) {
            String stem = literal.endsWith(".") ? literal : literal + ".";
            boolean said = keys.contains(literal) || keys.stream().anyMatch(key -> key.startsWith(stem));
            if (domains.contains(domain(literal)) && !said) {
                unsaid.add(literal);
            }
        }
        return unsaid;
    }

    private static List<String> differences(Map<String, Properties> bundles) {
        List<String> differences = new ArrayList<>();
        new TreeMap<>(bundles).forEach((name, bundle) -> {
            Properties other = bundles.getOrDefault(
                    name.endsWith("_en") ? name.replace("_en", "") : name + "_en", new Properties());
            for (String key : new TreeSet<>(bundle.stringPropertyNames())) {
                difference(name, key, bundle.getProperty(key), other.getProperty(key))
                        .ifPresent(differences::add);
            }
        });
        return differences;
    }

    private static java.util.Optional<String> difference(String bundle, String key, String said, String other) {
        if (other == null) {
            return java.util.Optional.of(bundle + ": " + key + " is in one language only");
        }
        if (forTheCommandLine(bundle)) {
            return java.util.Optional.empty();
        }
        if (said.replace("''", "").contains("'")) {
            return java.util.Optional.of(bundle + ": " + key + " has a lone apostrophe");
        }
        return bundle.endsWith("_en") && arguments(said) != arguments(other)
                ? java.util.Optional.of(bundle + ": " + key + " takes other arguments")
                : java.util.Optional.empty();
    }

    private static int arguments(String pattern) {
        return new MessageFormat(pattern).getFormatsByArgumentIndex().length;
    }

    // Help texts are printed by picocli: other keys, other placeholders.
    private static boolean forTheCommandLine(String bundle) {
        return bundle.contains("-");
    }

    private static boolean used(String bundle, Map<String, Properties> bundles, Set<String> literals) {
        String name = bundle.replace("_en", "");
        return forTheCommandLine(bundle)
                ? literals.contains(name)
                : bundles.getOrDefault(bundle, new Properties()).stringPropertyNames().stream()
                        .anyMatch(key -> literals.stream().anyMatch(key::startsWith));
    }

    private static boolean sayable(String key) {
        try {
            return Stream.of(Wording.values())
                    .noneMatch(wording -> wording.say(Message.of(key)).isEmpty());
        } catch (MissingResourceException unsaid) {
            return false;
        }
    }

    /** Every domain of the house, with or without sentences yet, and whatever else a bundle speaks for. */
    private Set<String> domains() {
        return Stream.concat(
                        JavaSource.all().stream().map(JavaSource::domain),
                        keys().stream().map(MessageKeysTest::domain))
                .filter(domain -> !domain.isEmpty())
                .collect(Collectors.toSet());
    }

    private Set<String> keys() {
        return bundles.entrySet().stream()
                .filter(bundle -> !forTheCommandLine(bundle.getKey()))
                .flatMap(bundle -> bundle.getValue().stringPropertyNames().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Dotted literals, and the names of bundles; a table of a domain is written like a key and is none. */
    private static Set<String> literals() {
        Set<String> literals = new TreeSet<>();
        for (JavaSource source : JavaSource.all()) {
            source.literals().stream()
                    .filter(literal -> literal.matches("[a-z]+([.-][A-Za-z0-9_-]+)+\\.?|[a-z]+\\."))
                    .forEach(literals::add);
        }
        for (JavaSource template : JavaSource.under(TEMPLATES, ".jte")) {
            IN_TEMPLATE.matcher(template.text()).results().forEach(found -> literals.add(found.group(1)));
        }
        literals.removeAll(tables());
        return literals;
    }

    private static Set<String> tables() {
        return JavaSource.under(Path.of("src/main/resources/db"), ".sql").stream()
                .flatMap(migration -> new Sql(migration.text()).tables().stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> keysOfConstants() throws ReflectiveOperationException {
        Set<String> keys = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.rongtong")) {
            if (type.isEnum() && type.tryGetMethod("key").isPresent()) {
                Class<?> constants = type.reflect();
                Method key = constants.getDeclaredMethod("key");
                key.setAccessible(true);
                for (Object constant : constants.getEnumConstants()) {
                    keys.add((String) key.invoke(constant));
                }
            }
        }
        return keys;
    }

    private static String domain(String key) {
        return key.substring(0, Math.max(0, key.indexOf('.')));
    }

    private static Map<String, Properties> bundles() {
        return JavaSource.under(MESSAGES, ".properties").stream()
                .collect(Collectors.toMap(
                        file -> file.path().getFileName().toString().replace(".properties", ""),
                        file -> properties(file.text())));
    }

    private static Properties properties(String text) {
        try {
            Properties properties = new Properties();
            properties.load(new StringReader(text));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
