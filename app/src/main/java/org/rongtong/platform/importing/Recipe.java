package org.rongtong.platform.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rongtong.kernel.Message;
import org.rongtong.platform.files.Heading;
import org.rongtong.platform.files.Headings;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * How a table that was not made for us becomes records of a kind: which column means which field. It names columns
 * only and holds no data.
 *
 * <pre>
 * kind: offers
 * rows:                                  # only rows for which all hold
 *   - {column: generic, not: "1"}        # or equals:, one text or a list
 * fields:
 *   organisation: company_id             # a column
 *   kind: {constant: 产品}
 *   name: {first: [full_name, short_name]}
 *   text: {join: [a, b], with: "、"}
 *   share: {column: weight, unless: {column: placeholder, equals: "1"}, range: [0, 1], number: "0.##%"}
 *   size: {column: size, words: {S: 小型}, prefix: "规模", suffix: "企业", optional: true}
 * others: [exchange]                     # further columns to keep; none if left out
 * </pre>
 */
public final class Recipe {

    /** What came of reading a recipe. */
    public sealed interface Reading {
        record Read(Recipe recipe) implements Reading {}

        record Refused(Message why) implements Reading {}
    }

    private final String kind;
    private final List<RowCondition> rows;
    private final Map<String, FieldRule> fields;
    private final Map<String, Integer> lines;
    private final List<String> others;

    Recipe(
            String kind,
            List<RowCondition> rows,
            Map<String, FieldRule> fields,
            Map<String, Integer> lines,
            List<String> others) {
        this.kind = kind;
        this.rows = List.copyOf(rows);
        this.fields = new LinkedHashMap<>(fields);
        this.lines = Map.copyOf(lines);
        this.others = List.copyOf(others);
    }

    /** Reads the built-in recipe of that name, or else the file at that path. */
    public static Reading read(String nameOrPath) {
        try (InputStream in = open(nameOrPath)) {
            return RecipeText.read(nameOrPath, in);
        } catch (IOException | InvalidPathException absent) {
            return new Reading.Refused(Message.of("importing.recipe.absent", nameOrPath, String.join("、", builtIn())));
        }
    }

    /** The names of the recipes that come with the platform. */
    public static List<String> builtIn() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:recipes/*.yaml"))
                    .map(Resource::getFilename)
                    .map(name -> String.valueOf(name).replace(".yaml", ""))
                    .sorted()
                    .toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    private static InputStream open(String nameOrPath) throws IOException {
        InputStream builtIn = nameOrPath.matches("[a-z0-9-]+")
                ? Recipe.class.getResourceAsStream("/recipes/" + nameOrPath + ".yaml")
                : null;
        return builtIn != null ? builtIn : Files.newInputStream(Path.of(nameOrPath));
    }

    /** Name of the kind that the recipe is for. */
    public String kind() {
        return kind;
    }

    /** The columns it reads, for finding the header of a file. */
    public Headings headings() {
        return Headings.of(columns().stream()
                .map(column -> new Heading(column, List.of(), true))
                .toList());
    }

    Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>();
        fields.values().forEach(rule -> columns.addAll(rule.namedColumns()));
        rows.forEach(condition -> columns.add(condition.column()));
        columns.addAll(others);
        return columns;
    }

    List<RowCondition> rows() {
        return rows;
    }

    Map<String, FieldRule> fields() {
        return fields;
    }

    List<String> others() {
        return others;
    }

    /** What is wrong with the recipe for {@code to}: the line and the key, at most one; empty if it fits. */
    List<Message> misfits(ImportKind to) {
        if (!kind.equals(to.name())) {
            return List.of(Message.of("importing.recipe.kind", kind, to.name()));
        }
        List<String> known = to.fields().stream().map(ImportField::name).toList();
        return fields.entrySet().stream()
                .filter(field -> !field.getValue().optional() && !known.contains(field.getKey()))
                .map(field -> Message.of(
                        "importing.recipe.field",
                        lines.getOrDefault(field.getKey(), 0),
                        field.getKey(),
                        String.join("、", known)))
                .limit(1)
                .toList();
    }
}
