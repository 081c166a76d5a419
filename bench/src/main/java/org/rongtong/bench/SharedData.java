package org.rongtong.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The data that may only be measured with; it lies beside the checkout and never in it. */
record SharedData(Path folder) {

    /** The folder asked for, else that of {@code rongtong.shared} or {@code RONGTONG_SHARED}, else {@code ../shared}. */
    static SharedData of(@Nullable Path asked) {
        String named = System.getProperty("rongtong.shared", System.getenv("RONGTONG_SHARED"));
        Stream<Path> places = asked != null
                ? Stream.of(asked)
                : named != null ? Stream.of(Path.of(named)) : Stream.of(Path.of("../shared"), Path.of("../../shared"));
        List<Path> all = places.toList();
        return new SharedData(
                all.stream().filter(Files::isDirectory).findFirst().orElse(all.getFirst()));
    }

    /** What is not there of {@code files}. */
    Optional<String> missing(Stream<String> files) {
        List<Path> absent = files.map(folder::resolve)
                .filter(file -> !Files.isReadable(file))
                .toList();
        return absent.isEmpty() ? Optional.empty() : Optional.of(absent.toString());
    }

    /** That {@code missing} is not there, and what to do about it. */
    static String told(String missing) {
        return "缺少测量用的数据：" + missing + "。请用 --shared 指定目录，或设置 RONGTONG_SHARED。\n"
                + "The data to measure with is missing: " + missing
                + ". Name its directory with --shared or RONGTONG_SHARED.";
    }
}
