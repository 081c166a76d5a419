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

    /** Series of each topic, in the order of the bar. */
    private static final Map<String, Integer> SERIES = new LinkedHashMap<>();

    static {
        SERIES.put("product", 1);
        SERIES.put("process", 2);
        SERIES.put("research_result", 2);
        SERIES.put("instrument", 2);
        SERIES.put("service", 2);
        SERIES.put("business", 6);
        SERIES.put("parameter", 3);
        SERIES.put("place", 4);
        SERIES.put("certificate", 5);
        SERIES.put("title", 5);
    }

    private static final List<Integer> ORDER = List.of(1, 2, 6, 3, 4, 5);

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
        for (int series : ORDER) {
            List<String> topics = SERIES.keySet().stream()
                    .filter(topic -> SERIES.get(topic) == series && byTopic.getOrDefault(topic, 0) > 0)
                    .toList();
            int tenths = topics.stream().mapToInt(byTopic::get).sum();
            if (tenths > 0) {
                parts.add(new Part(series, topics, from, tenths));
                from += tenths;
            }
        }
        return new Composition(List.copyOf(parts));
    }
}
