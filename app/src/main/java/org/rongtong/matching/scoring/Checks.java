package org.rongtong.matching.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rongtong.directory.TitleKind;
import org.rongtong.kernel.Confidence;
import org.rongtong.kernel.Message;
import org.rongtong.kernel.Reason;
import org.rongtong.kernel.RegionCode;
import org.rongtong.kernel.RegionGroup;
import org.rongtong.kernel.Regions;
import org.rongtong.kernel.Source;
import org.rongtong.kernel.Verdict;
import org.rongtong.kernel.quantity.Comparison;
import org.rongtong.kernel.quantity.ParameterName;
import org.rongtong.kernel.quantity.QuantityRange;
import org.rongtong.matching.index.HeldCertificate;
import org.rongtong.matching.index.HeldTitle;
import org.rongtong.matching.index.Item;
import org.rongtong.matching.index.Profile;
import org.rongtong.matching.index.StatedParameter;
import org.rongtong.matching.reading.Certificates;
import org.rongtong.matching.reading.Condition;

/** Holds a profile against the conditions of a need, on a day. What is not stated is unknown, never unmet. */
final class Checks {

    /** Points of a soft place for an offer of the same province, and of the same part of the country. */
    private static final double SAME_PROVINCE = 0.6;

    private static final double SAME_PART_OF_THE_COUNTRY = 0.4;

    private final LocalDate day;
    private final List<Condition> conditions;
    private final double[] maxima;

    Checks(Question question, LocalDate day) {
        this.day = day;
        this.conditions = question.need().conditions();
        this.maxima = conditions.stream().mapToDouble(question::maximum).toArray();
    }

    /**
     * What came of holding a profile against one condition. Everybody is held against all conditions, few are told why:
     * the words are found when they are asked for.
     *
     * @param share of the most that the condition can give
     */
    private record Outcome(Verdict verdict, double share, Telling telling) {}

    /** The words of an outcome. */
    private record Told(Message found, @Nullable Message gap, Source source) {}

    @FunctionalInterface
    private interface Telling {
        Told tell();
    }

    List<Reason> of(Profile profile) {
        List<Reason> reasons = new ArrayList<>();
        for (int i = 0; i < conditions.size(); i++) {
            reasons.add(reason(conditions.get(i), maxima[i], of(conditions.get(i), profile)));
        }
        return reasons;
    }

    /** Millionths of points of all conditions together, as their reasons add up to. */
    long micro(Profile profile) {
        long micro = 0;
        for (int i = 0; i < conditions.size(); i++) {
            if (maxima[i] > 0) {
                micro += Question.atMost(
                                maxima[i] * of(conditions.get(i), profile).share())
                        .micro();
            }
        }
        return micro;
    }

    /** How many hard conditions the profile does not meet. */
    int failures(Profile profile) {
        int failures = 0;
        for (Condition condition : conditions) {
            failures += condition.hard() && of(condition, profile).verdict() == Verdict.UNMET ? 1 : 0;
        }
        return failures;
    }

    private Outcome of(Condition condition, Profile profile) {
        return switch (condition) {
            case Condition.Parameter parameter -> parameter(parameter, profile);
            case Condition.Place place -> place(place, profile);
            case Condition.Certificate certificate -> certificate(certificate, profile);
            case Condition.Title title -> title(title, profile);
        };
    }

    private static Reason reason(Condition condition, double maximum, Outcome outcome) {
        String topic = topic(condition);
        Told told = outcome.telling().tell();
        return new Reason(
                topic,
                Message.of("matching.asked." + topic, condition.written()),
                told.found(),
                outcome.verdict(),
                told.gap(),
                condition.hard(),
                Question.atMost(maximum * outcome.share()),
                Question.atMost(maximum),
                told.source(),
                List.of());
    }

    private static String topic(Condition condition) {
        return switch (condition) {
            case Condition.Parameter _ -> "parameter";
            case Condition.Place _ -> "place";
            case Condition.Certificate _ -> "certificate";
            case Condition.Title _ -> "title";
        };
    }

    // ---- parameters

    /** A parameter that an item states and how it compares. */
    private record Candidate(Item item, StatedParameter parameter, QuantityRange stated, Comparison comparison) {

        /**
         * The kindest reading first: an offer is judged by the best of its items. An open one is kinder than unmet
         * where unmet would exclude, and gives less where only points are at stake.
         */
        int order(boolean hard) {
            return switch (comparison.verdict()) {
                case MET -> 0;
                case UNMET -> hard ? 3 : 1;
                case MANUAL_REVIEW -> 2;
                case UNKNOWN, NOT_APPLICABLE -> hard ? 2 : 3;
            };
        }

        BigDecimal closeness() {
            return comparison.closeness().orElse(BigDecimal.ZERO);
        }
    }

    private static Outcome parameter(Condition.Parameter condition, Profile profile) {
        Candidate best = null;
        for (Item item : profile.items()) {
            for (StatedParameter stated : item.parameters()) {
                Optional<Candidate> candidate = candidate(condition, item, stated);
                if (candidate.isPresent() && (best == null || kinder(candidate.get(), best, condition.hard()))) {
                    best = candidate.get();
                }
            }
        }
        return best == null ? missing(condition, profile) : compared(best);
    }

    private static boolean kinder(Candidate candidate, Candidate than, boolean hard) {
        int order = Integer.compare(candidate.order(hard), than.order(hard));
        return order < 0 || order == 0 && candidate.closeness().compareTo(than.closeness()) > 0;
    }

    private static Optional<Candidate> candidate(Condition.Parameter condition, Item item, StatedParameter stated) {
        return ParameterName.same(condition.requirement().subject(), stated.name()) == ParameterName.SAME
                ? stated.quantity()
                        .map(range -> new Candidate(
                                item, stated, range, condition.requirement().compare(range)))
                : Optional.empty();
    }

    private static Outcome missing(Condition.Parameter condition, Profile profile) {
        String subject = condition.requirement().subject();
        return new Outcome(
                Verdict.UNKNOWN,
                0,
                () -> new Told(
                        Message.of("matching.found.parameter.missing", subject),
                        Message.of("matching.gap.parameter.missing", subject),
                        profileField(profile, "parameters")));
    }

    private static Outcome compared(Candidate found) {
        boolean met = found.comparison().verdict() == Verdict.MET;
        return new Outcome(
                found.comparison().verdict(), met ? 1 : found.closeness().doubleValue(), () -> told(found, met));
    }

    private static Told told(Candidate found, boolean met) {
        Message value = Message.of(
                "matching.found.parameter",
                found.parameter().name(),
                found.parameter().written());
        Message compared = found.comparison().told();
        return new Told(
                met ? Message.of("matching.found.with_margin", value, compared) : value,
                met ? null : compared,
                itemField(found.item(), "parameters"));
    }

    // ---- place

    private static Outcome place(Condition.Place condition, Profile profile) {
        if (profile.region().isEmpty()) {
            return new Outcome(
                    Verdict.UNKNOWN,
                    0,
                    () -> new Told(
                            Message.of("matching.found.place.missing"),
                            Message.of("matching.gap.place.missing"),
                            profileField(profile, "region")));
        }
        RegionCode own = profile.region().get();
        double share = nearness(condition, own);
        boolean met = share == 1;
        return new Outcome(
                met ? Verdict.MET : Verdict.UNMET,
                condition.hard() ? 0 : share,
                () -> new Told(
                        Message.verbatim(Regions.standard().fullName(own)),
                        met ? null : Message.of("matching.gap.place", condition.written()),
                        profileField(profile, "region")));
    }

    private static double nearness(Condition.Place condition, RegionCode own) {
        if (condition.regions().stream().anyMatch(wanted -> wanted.contains(own))) {
            return 1;
        }
        if (condition.regions().stream().anyMatch(wanted -> wanted.province().equals(own.province()))) {
            return SAME_PROVINCE;
        }
        boolean samePart = Stream.of(RegionGroup.values())
                .anyMatch(group ->
                        group.contains(own) && condition.regions().stream().anyMatch(wanted -> group.contains(wanted)));
        return samePart ? SAME_PART_OF_THE_COUNTRY : 0;
    }

    // ---- certificates and titles

    private Outcome certificate(Condition.Certificate condition, Profile profile) {
        Optional<Shown> best = shown(profile)
                .filter(shown ->
                        Certificates.same(condition.name(), shown.certificate().name()))
                .max(Comparator.comparing(shown -> shown.certificate().until().orElse(LocalDate.MAX)));
        if (best.isEmpty()) {
            return new Outcome(
                    Verdict.UNKNOWN,
                    0,
                    () -> new Told(
                            Message.of("matching.found.certificate.missing"),
                            Message.of("matching.gap.certificate.missing", condition.name()),
                            profileField(profile, "certificates")));
        }
        HeldCertificate held = best.get().certificate();
        return held(held.name(), held.until(), held.validOn(day), best.get()::source);
    }

    /** A certificate and what shows it: the item, else the firm. */
    private record Shown(
            HeldCertificate certificate,
            Profile profile,
            @Nullable Item item) {
        Source source() {
            return item == null ? profileField(profile, "certificates") : itemField(item, "certificates");
        }
    }

    private static Stream<Shown> shown(Profile profile) {
        return Stream.concat(
                profile.certificates().stream().map(certificate -> new Shown(certificate, profile, null)),
                profile.items().stream()
                        .filter(item -> !item.certificates().isEmpty())
                        .flatMap(item -> item.certificates().stream()
                                .map(certificate -> new Shown(certificate, profile, item))));
    }

    /** Each rung of the ladder includes the narrower ones above it. */
    private static boolean fits(Condition.Title condition, TitleKind held) {
        return condition.kind().isEmpty()
                || switch (condition.kind().get()) {
                    case SPECIALISED_SME ->
                        held == TitleKind.SPECIALISED_SME
                                || held == TitleKind.LITTLE_GIANT
                                || held == TitleKind.KEY_LITTLE_GIANT;
                    case LITTLE_GIANT -> held == TitleKind.LITTLE_GIANT || held == TitleKind.KEY_LITTLE_GIANT;
                    default -> held == condition.kind().get();
                };
    }

    private Outcome title(Condition.Title condition, Profile profile) {
        List<HeldTitle> fitting = profile.titles().stream()
                .filter(title -> fits(condition, title.kind()))
                // One that is still to begin is not held yet; one that has ended was.
                .filter(title -> title.from().isEmpty() || !title.from().get().isAfter(day))
                .toList();
        Optional<HeldTitle> best = fitting.stream()
                .filter(title -> title.validOn(day))
                .findFirst()
                .or(() -> fitting.stream()
                        .max(Comparator.comparing(title -> title.until().orElse(LocalDate.MAX))));
        if (best.isEmpty()) {
            return new Outcome(
                    Verdict.UNKNOWN,
                    0,
                    () -> new Told(
                            Message.of("matching.found.title.missing"),
                            Message.of("matching.gap.title.missing"),
                            profileField(profile, "titles")));
        }
        HeldTitle held = best.get();
        return held(held.name(), held.until(), held.validOn(day), () -> profileField(profile, "titles"));
    }

    private static Outcome held(String name, Optional<LocalDate> until, boolean valid, Supplier<Source> source) {
        return new Outcome(
                valid ? Verdict.MET : Verdict.UNMET,
                valid ? 1 : 0,
                () -> new Told(
                        until.isPresent()
                                ? Message.of("matching.found.held.until", name, until.get())
                                : Message.of("matching.found.held", name),
                        valid
                                ? null
                                : Message.of(
                                        "matching.gap.held.ended",
                                        name,
                                        until.map(LocalDate::toString).orElse("")),
                        source.get()));
    }

    static Source profileField(Profile profile, String field) {
        return new Source.Field("organisation", profile.id(), profile.name(), field, null, Confidence.STATED);
    }

    static Source itemField(Item item, String field) {
        return new Source.Field(
                "offer", item.id(), item.name(), field, item.statedOn().orElse(null), Confidence.STATED);
    }
}
