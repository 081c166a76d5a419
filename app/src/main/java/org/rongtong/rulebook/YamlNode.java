package org.rongtong.rulebook;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.dataformat.yaml.YAMLFactory;

/** A piece of a rule file that remembers its line, so that what is wrong with it can be found. */
sealed interface YamlNode {

    int line();

    record Text(int line, String text) implements YamlNode {}

    record Items(int line, List<YamlNode> items) implements YamlNode {}

    record Entries(int line, Map<String, YamlNode> entries) implements YamlNode {}

    /** @throws tools.jackson.core.JacksonException where it is no YAML, or a key is there twice */
    static YamlNode read(InputStream yaml) {
        YAMLFactory factory = YAMLFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), yaml)) {
            return parser.nextToken() == null ? new Text(1, "") : node(parser);
        }
    }

    private static YamlNode node(JsonParser parser) {
        int line = parser.currentTokenLocation().getLineNr();
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, YamlNode> entries = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String key = parser.currentName();
                    parser.nextToken();
                    entries.put(key, node(parser));
                }
                yield new Entries(line, entries);
            }
            case START_ARRAY -> {
                List<YamlNode> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(node(parser));
                }
                yield new Items(line, items);
            }
            case VALUE_NULL -> new Text(line, "");
            default -> new Text(line, parser.getString());
        };
    }
}
