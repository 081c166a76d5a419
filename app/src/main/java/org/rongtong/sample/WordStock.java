package org.rongtong.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rongtong.kernel.IndustryCode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The words of {@code province.yaml}, of which organisations are put together. */
record WordStock(String brandHeads, String brandTails, List<String> closings, List<Trade> trades) {

    /** What organisations of one line of business make and do. */
    record Trade(
            String trade,
            String industry,
            @Nullable String kind,
            String certificate,
            String about,
            List<String> grades,
            List<String> uses,
            List<String> offers) {

        IndustryCode code() {
            return IndustryCode.of(industry);
        }
    }

    /** An offer as the stock words it, its numbers still open. */
    record Offered(String kind, String name, List<String> parameters) {

        static Offered of(String line) {
            String[] parts = line.split("\\|", 3);
            return new Offered(parts[0], parts[1], List.of(parts[2].split("; ")));
        }
    }

    static WordStock read() {
        try (InputStream in = WordStock.class.getResourceAsStream("province.yaml")) {
            return new YAMLMapper().readValue(Objects.requireNonNull(in), WordStock.class);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
