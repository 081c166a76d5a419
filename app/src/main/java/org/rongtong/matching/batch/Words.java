package org.rongtong.matching.batch;

import java.util.Optional;
import java.util.stream.Stream;
import org.rongtong.directory.OfferKind;
import org.rongtong.directory.TitleKind;
import org.rongtong.matching.reading.Condition;
import org.rongtong.matching.reading.NeedReading;
import org.rongtong.platform.wording.Wording;

/** The words of files for kinds of titles and offers: the labels in either language, or as needs ask for them. */
final class Words {

    private Words() {}

    static TitleKind title(String name) {
        return Stream.of(TitleKind.values())
                .filter(kind -> isLabel(name, kind.key()))
                .findFirst()
                .or(() -> asNeedsAskForIt(name))
                .orElse(TitleKind.OTHER);
    }

    private static Optional<TitleKind> asNeedsAskForIt(String name) {
        return NeedReading.of("", name).conditions().stream()
                .flatMap(condition ->
                        condition instanceof Condition.Title title ? title.kind().stream() : Stream.empty())
                .findFirst();
    }

    /** Columns of titles often hold certificates as well. */
    static boolean isCertificate(String name) {
        return NeedReading.of("", "通过" + name + "认证").conditions().stream()
                .anyMatch(Condition.Certificate.class::isInstance);
    }

    static Optional<OfferKind> kind(String name) {
        return Stream.of(OfferKind.values())
                .filter(kind -> isLabel(name, kind.key()) || kind.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private static boolean isLabel(String name, String key) {
        return Stream.of(Wording.values())
                .anyMatch(wording -> plain(wording.say(key)).equalsIgnoreCase(plain(name)));
    }

    private static String plain(String label) {
        return label.replaceAll("[\\s“”\"]", "");
    }
}
