package org.rongtong.matching.batch;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.rongtong.kernel.Reason;
import org.rongtong.kernel.Source;
import org.rongtong.kernel.Verdict;
import org.rongtong.matching.scoring.Match;
import org.rongtong.platform.wording.Wording;

/** Reasons in one line, for terminal and spreadsheet. */
final class ReasonWords {

    private final Wording wording;

    ReasonWords(Wording wording) {
        this.wording = wording;
    }

    Wording wording() {
        return wording;
    }

    String topic(String topic) {
        return wording.say("matching.topic." + topic);
    }

    /** The {@code most} reasons that give most points, in one sentence. */
    String telling(Match match, int most) {
        return match.reasons().stream()
                .filter(reason -> reason.points().micro() > 0)
                .sorted(Comparator.comparing(Reason::points).reversed())
                .limit(most)
                .map(this::one)
                .collect(Collectors.joining(wording.say("batch.reason.between")));
    }

    private String one(Reason reason) {
        String found = wording.say(reason.found()).replaceAll("\\s+", " ");
        return wording.say("batch.reason.one", topic(reason.topic()), found, points(reason));
    }

    /** What would have to be known or reached, in one sentence; empty where nothing is missing. */
    String missing(Match match) {
        return match.reasons().stream()
                .filter(reason -> reason.verdict() != Verdict.MET && reason.gap() != null)
                .map(reason -> wording.say("batch.reason.gap", topic(reason.topic()), gap(reason)))
                .collect(Collectors.joining(wording.say("batch.reason.between")));
    }

    String gap(Reason reason) {
        return reason.gap() == null ? "" : wording.say(reason.gap());
    }

    String source(Reason reason) {
        return switch (reason.source()) {
            case Source.Article article -> wording.say("batch.source.article", article.document(), article.article());
            case Source.Field field -> wording.say("batch.source.field", field.title(), field.field());
        };
    }

    static List<Reason> byPoints(Match match) {
        return match.reasons().stream()
                .sorted(Comparator.comparing(Reason::points).reversed())
                .toList();
    }

    private static String points(Reason reason) {
        return String.format(Locale.ROOT, "%.1f", reason.points().value());
    }
}
