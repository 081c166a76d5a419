package org.rongtong.kernel.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rongtong.kernel.Message;

/** Reads quantities in one text, alone or in running Chinese. */
final class QuantityText {

    private static final Pattern TIME_FIRST = Pattern.compile("\\s*(?:每?(?:年|月|日|天|小时))[^0-9,，。;]{0,8}");

    private final String original;
    private final NormalText normal;
    private final Surroundings around;

    private QuantityText(String original) {
        this.original = original;
        this.normal = NormalText.of(original);
        this.around = new Surroundings(normal.text());
    }

    static Reading read(String text) {
        if (text.isBlank()) {
            return refused("empty", text);
        }
        QuantityText whole = new QuantityText(text.strip());
        QuantityRange range = whole.alone();
        return range != null ? new Reading.Read(range) : whole.refusal();
    }

    private @Nullable QuantityRange alone() {
        QuantityGrammar.Found found = new QuantityGrammar(normal.text(), false).at(0);
        if (found != null && found.end() == normal.text().length()) {
            return resolved(found, "").writtenAs(original);
        }
        List<Mention> mentions = mentions();
        if (mentions.size() != 1) {
            return null;
        }
        Mention only = mentions.getFirst();
        String front = original.substring(0, only.start());
        boolean wholeText =
                only.end() == original.length() && TIME_FIRST.matcher(front).matches();
        boolean perTime = only.range().unit().dimension().has("month")
                || only.range().unit().dimension().has("time");
        return wholeText && perTime ? only.range().writtenAs(original) : null;
    }

    private Reading refusal() {
        if (normal.text().chars().noneMatch(c -> c >= '0' && c <= '9')) {
            return refused("number", original);
        }
        return mentions().size() > 1 ? refused("several", original) : refused("unit", original);
    }

    private static Reading.Refused refused(String what, String text) {
        return new Reading.Refused(
                Message.of("kernel.quantity.refused." + what, text), Message.of("kernel.quantity.remedy." + what));
    }

    static List<Mention> findIn(String text) {
        return new QuantityText(text).mentions();
    }

    private List<Mention> mentions() {
        List<Mention> mentions = new ArrayList<>();
        QuantityGrammar grammar = new QuantityGrammar(normal.text(), true);
        int at = 0;
        while (at < normal.text().length()) {
            QuantityGrammar.Found found = mayStart(at) ? grammar.at(at) : null;
            if (found != null && !around.refuse(found, at)) {
                mentions.add(mention(found, at));
                at = found.end();
            } else {
                at = found == null || !Character.isDigit(normal.text().charAt(at)) ? next(at) : found.end();
            }
        }
        return List.copyOf(mentions);
    }

    /** The tail of a number is no number: of 12345 m only the whole may be looked at. */
    private int next(int at) {
        int next = at + 1;
        if (Character.isDigit(normal.text().charAt(at))) {
            while (next < normal.text().length()
                    && "0123456789.,".indexOf(normal.text().charAt(next)) >= 0) {
                next++;
            }
        }
        return next;
    }

    private boolean mayStart(int at) {
        char c = normal.text().charAt(at);
        boolean letter = c == 'H' || c == 'p';
        return Character.isDigit(c)
                || letter && (at == 0 || !isAsciiLetter(normal.text().charAt(at - 1)))
                || "±+-<>=≥≤不至最起大高多超小低少短优好约接将近正".indexOf(c) >= 0;
    }

    private static boolean isAsciiLetter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    private Mention mention(QuantityGrammar.Found found, int at) {
        int start = normal.origin()[at];
        int end = normal.originEnd(found.end());
        String noun = around.noun(at, found.end());
        String subject = Surroundings.subject(noun);
        QuantityRange range = perTime(resolved(found, subject), noun);
        return new Mention(range.writtenAs(original.substring(start, end)), subject, start, end);
    }

    /** 优于0.03 mm is at most for an accuracy, 优于90% at least for a yield. */
    private static QuantityRange resolved(QuantityGrammar.Found found, String subject) {
        boolean turn =
                found.comparator() == Comparator.BETTER_THAN && found.range().upper() == null;
        if (!turn || !Sense.isSmallerBetter(subject)) {
            return found.range();
        }
        BigDecimal value = Objects.requireNonNull(found.range().lower()).value();
        return QuantityGrammar.oneSided(value, found.range().unit(), Comparator.LESS_THAN);
    }

    private static QuantityRange perTime(QuantityRange range, String noun) {
        String time = Surroundings.perTime(noun);
        Dimension of = range.unit().dimension();
        boolean rate = of.has("time")
                || of.has("month")
                || of.isMoney()
                || of.exponents().isEmpty();
        boolean amount = of.isCounted() || of.has("mass") || of.has("length");
        if (time.isEmpty() || rate && !of.isCounted() || of.has("month") || !amount) {
            return range;
        }
        return Unit.of(range.unit().symbol() + "/" + time).map(range::in).orElse(range);
    }
}
