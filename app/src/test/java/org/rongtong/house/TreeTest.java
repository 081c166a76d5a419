package org.rongtong.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not stand anywhere in the tree, and what every package must have. */
class TreeTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Set<String> NOT_OURS = Set.of(".git", "target", "data", ".idea", ".vscode");
    private static final Pattern WRITTEN_BY_PEOPLE =
            Pattern.compile(".*\\.(?:java|jte|sql|xml|ya?ml|properties|md|css|js|sh|txt)|rongtong|run|NOTICE");

    // Put together from pieces, so that this file does not find itself.
    private static final Pattern UNWANTED = Pattern.compile(String.join(
            "|",
            "@" + "Disabled\\b",
            "@" + "Ignore\\b",
            "(?<![\\w.])/(?:ro" + "ot|ho" + "me/\\w+|wo" + "rk|Us" + "ers)/",
            "[A-Z]:\\\\" + "\\\\Users",
            "\\b(?:repo1?|central)\\.ma" + "ven\\.\\w+|\\bregistry\\.np" + "mjs\\b|\\bpypi\\." + "org\\b",
            "\\b(?:artifac" + "tory|nex" + "us|jf" + "rog)\\b",
            "<repos" + "itories>|<pluginRepos" + "itories>"));

    @Test
    void nothingUnwantedStandsInTheTree() {
        List<String> found = new ArrayList<>();
        for (Path file : tree()) {
            unwanted(text(file)).forEach(what -> found.add(ROOT.relativize(file) + ": " + what));
        }

        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Dis%sabled",
                "/ro%sot/x",
                "\"/ho%sme/me/x\"",
                "https://repo.ma%sven.apache.org/",
                "<repos%sitories>"
            })
    void somethingUnwantedIsFound(String planted) {
        assertThat(unwanted(planted.replace("%s", ""))).hasSize(1);
    }

    @Test
    void theScanSeesTheTree() {
        assertThat(tree().stream().map(file -> ROOT.relativize(file).toString()))
                .contains(
                        "rongtong", "pom.xml", "README.md", "app/src/main/resources/db/platform/V1__installation.sql");
    }

    @Test
    void everyPackageSaysWhatItIsAndThatNullIsMarked() {
        Set<Path> packages = JavaSource.all().stream()
                .map(source -> source.path().getParent())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(packages.stream().filter(directory -> !marked(directory))).isEmpty();
    }

    @Test
    void aPackageWithoutMarkIsFound() {
        assertThat(marked(Path.of("src/test/java/org/rongtong/house/example/undeclared/lower")))
                .isFalse();
    }

    private static List<String> unwanted(String text) {
        return UNWANTED.matcher(text).results().map(found -> found.group()).toList();
    }

    private static boolean marked(Path directory) {
        Path info = directory.resolve("package-info.java");
        return Files.exists(info)
                && text(info).contains("@NullMarked")
                && text(info).contains("/**");
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> tree() {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    return NOT_OURS.contains(directory.getFileName().toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (WRITTEN_BY_PEOPLE.matcher(file.getFileName().toString()).matches()) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
