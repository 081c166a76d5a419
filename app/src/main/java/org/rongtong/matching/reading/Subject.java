package org.rongtong.matching.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a need is about, without the words of asking: “现寻求伺服电机的供货单位，要求供货稳定” is about “伺服电机”.
 *
 * <p>Words of asking are taken out only where the text asks at all. A bare name, a list of terms or a description of an
 * activity is left as it is, for there 加工 or 供应 may be the very thing.
 */
public final class Subject {

    private static final Pattern ASKING =
            Pattern.compile("求购|采购|寻求|寻找|征集|诚征|诚寻|招募|急需|亟需|现需|需要|希望|我们|我司|我公司|本公司|供应商|供货单位|合作单位|合作方|厂家");

    private static final Pattern WORDS_OF_ASKING = Pattern.compile(read("words-of-asking.txt"));

    private static final Pattern NOTHING_LEFT = Pattern.compile("[^\\p{L}\\p{N}]*(\\p{L}[^\\p{L}\\p{N}]*)?");

    private Subject() {}

    /** {@code text} with its words of asking replaced by spaces, place by place; the text itself where nothing else is in it. */
    public static String of(String text) {
        if (!ASKING.matcher(text).find()) {
            return text;
        }
        String rest = WORDS_OF_ASKING
                .matcher(text)
                .replaceAll(found -> " ".repeat(found.group().length()));
        return NOTHING_LEFT.matcher(rest).matches() ? text : rest;
    }

    private static String read(String resource) {
        try (var in = Subject.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing beside " + Subject.class);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .collect(Collectors.joining("|"));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
