package org.rongtong.matching.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rongtong.platform.web.Page;

/** What a total is made of, as the bar beside it: six series in a fixed order, the parts adding up to the total. */
public record Composition(List<Part> parts) {

    /** The topics of each series, in the order of the bar. */
    private static final Map<Integer, List<String>> SERIES = new LinkedHashMap<>();

    static {
        SERIES.put(1, List.of("product"));
        SERIES.put(2, List.of("process", "research_result", "instrument", "service"));
        SERIES.put(6, List.of("business"));
        SERIES.put(3, List.of("parameter"));
        SERIES.put(4, List.of("place"));
        SERIES.put(5, List.of("certificate", "title"));
    }

    /**
     * One series of the bar.
     *
     * @param series number of its colour
     * @param topics that are in it
     * @param from where it begins, in tenths of a point
     * @param tenths its length
     */
    public record Part(int series, List<String> topics, int from, int tenths) {

        /** Where it begins, in hundredths of the bar. */
        public String x() {
            return decimal(from);
        }

        /** How long it is, less a hair between neighbours. */
        public String width() {
            return String.format(Locale.ROOT, "%.2f", Math.max(0.2, tenths / 10.0 - 0.4));
        }

        /** Its topics in words. */
        public String words(Page page) {
            return topics.stream()
                    .map(topic -> page.say("matching.topic." + topic))
                    .collect(Collectors.joining(page.say("matching.list.separator")));
        }

        private static String decimal(int tenths) {
            return String.format(Locale.ROOT, "%.1f", tenths / 10.0);
        }
    }

    static Composition of(List<ReasonLine> lines) {
        Map<String, Integer> byTopic = new TreeMap<>();
        lines.forEach(line -> byTopic.merge(line.reason().topic(), line.tenths(), Integer::sum));
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (var series : SERIES.entrySet()) {
            List<String> topics = series.getValue().stream()
                    .filter(topic -> byTopic.getOrDefault(topic, 0) > 0)
                    .toList();
            int tenths = topics.stream()
                    .mapToInt(topic -> byTopic.getOrDefault(topic, 0))
                    .sum();
            if (tenths > 0) {
                parts.add(new Part(series.getKey(), topics, from, tenths));
                from += tenths;
            }
        }
        return new Composition(List.copyOf(parts));
    }
}
