package org.rongtong.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RulesDocumentTest {

    private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    private static List<String> examples() throws IOException {
        return YAML.matcher(Files.readString(Path.of("../docs/rules.md")))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void theExampleInTheDocumentIsTakenAndItsCasesAreRight() throws IOException {
        Rulebook.Loading loading =
                Rulebook.shipped().with("rules.md", examples().getFirst());

        assertThat(loading).isInstanceOf(Rulebook.Loading.Loaded.class);
        Rulebook rulebook = ((Rulebook.Loading.Loaded) loading).rulebook();
        var cases = new ByteArrayInputStream(examples().getLast().getBytes(StandardCharsets.UTF_8));
        assertThat(Cases.run(rulebook, "rules.md", cases))
                .isInstanceOfSatisfying(
                        Cases.Running.Ran.class,
                        ran -> assertThat(ran.outcomes())
                                .hasSize(4)
                                .allSatisfy(one -> assertThat(one.found()).isEqualTo(one.expected())));
    }
}
