package org.rongtong.matching.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

    private final Question question;
    private final LocalDate day;

    Checks(Question question, LocalDate day) {
        this.question = question;
        this.day = day;
    }

    List<Reason> of(Profile profile) {
        return question.need().conditions().stream()
                .map(condition -> of(condition, profile))
                .toList();
    }

    private Reason of(Condition condition, Profile profile) {
        return switch (condition) {
            case Condition.Parameter parameter -> parameter(parameter, profile);
            case Condition.Place place -> place(place, profile);
            case Condition.Certificate certificate -> certificate(certificate, profile);
            case Condition.Title title -> title(title, profile);
        };
    }

    private Reason reason(
            String topic,
            Condition condition,
            Message found,
            Verdict verdict,
            @Nullable Message gap,
            double share,
            Source source) {
        double maximum = question.maximum(condition);
        return new Reason(
                topic,
                Message.of("matching.asked." + topic, condition.written()),
                found,
                verdict,
                gap,
                condition.hard(),
                Question.atMost(maximum * share),
                Question.atMost(maximum),
                source,
                List.of());
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

    private Reason parameter(Condition.Parameter condition, Profile profile) {
        Optional<Candidate> best = profile.items().stream()
                .flatMap(item -> candidates(condition, item))
                .min(java.util.Comparator.comparingInt((Candidate candidate) -> candidate.order(condition.hard()))
                        .thenComparing(Candidate::closeness, java.util.Comparator.reverseOrder()));
        if (best.isEmpty()) {
            return reason(
                    "parameter",
                    condition,
                    Message.of(
                            "matching.found.parameter.missing",
                            condition.requirement().subject()),
                    Verdict.UNKNOWN,
                    Message.of(
                            "matching.gap.parameter.missing",
                            condition.requirement().subject()),
                    0,
                    profileField(profile, "parameters"));
        }
        Candidate found = best.get();
        boolean met = found.comparison().verdict() == Verdict.MET;
        Message value = Message.of(
                "matching.found.parameter",
                found.parameter().name(),
                found.parameter().written());
        return reason(
                "parameter",
                condition,
                met
                        ? Message.of(
                                "matching.found.with_margin",
                                value,
                                found.comparison().told())
                        : value,
                found.comparison().verdict(),
                met ? null : found.comparison().told(),
                met ? 1 : found.closeness().doubleValue(),
                itemField(found.item(), "parameters"));
    }

    private static Stream<Candidate> candidates(Condition.Parameter condition, Item item) {
        return item.parameters().stream()
                .filter(stated ->
                        ParameterName.same(condition.requirement().subject(), stated.name()) == ParameterName.SAME)
                .flatMap(stated -> stated.quantity().stream()
                        .map(range -> new Candidate(
                                item, stated, range, condition.requirement().compare(range))));
    }

    // ---- place

    private Reason place(Condition.Place condition, Profile profile) {
        Source source = profileField(profile, "region");
        if (profile.region().isEmpty()) {
            return reason(
                    "place",
                    condition,
                    Message.of("matching.found.place.missing"),
                    Verdict.UNKNOWN,
                    Message.of("matching.gap.place.missing"),
                    0,
                    source);
        }
        RegionCode own = profile.region().get();
        Message found = Message.verbatim(Regions.standard().fullName(own));
        double share = nearness(condition, own);
        boolean met = share == 1;
        return reason(
                "place",
                condition,
                found,
                met ? Verdict.MET : Verdict.UNMET,
                met ? null : Message.of("matching.gap.place", condition.written()),
                condition.hard() ? 0 : share,
                source);
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

    private Reason certificate(Condition.Certificate condition, Profile profile) {
        Optional<Shown> best = shown(profile)
                .filter(shown ->
                        Certificates.same(condition.name(), shown.certificate().name()))
                .max(java.util.Comparator.comparing(
                        shown -> shown.certificate().until().orElse(LocalDate.MAX)));
        if (best.isEmpty()) {
            return reason(
                    "certificate",
                    condition,
                    Message.of("matching.found.certificate.missing"),
                    Verdict.UNKNOWN,
                    Message.of("matching.gap.certificate.missing", condition.name()),
                    0,
                    profileField(profile, "certificates"));
        }
        HeldCertificate held = best.get().certificate();
        return held(
                "certificate",
                condition,
                held.name(),
                held.until(),
                held.validOn(day),
                best.get().source());
    }

    /** A certificate and where it is shown. */
    private record Shown(HeldCertificate certificate, Source source) {}

    private static Stream<Shown> shown(Profile profile) {
        return Stream.concat(
                profile.certificates().stream()
                        .map(certificate -> new Shown(certificate, profileField(profile, "certificates"))),
                profile.items().stream()
                        .flatMap(item -> item.certificates().stream()
                                .map(certificate -> new Shown(certificate, itemField(item, "certificates")))));
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

    private Reason title(Condition.Title condition, Profile profile) {
        List<HeldTitle> fitting = profile.titles().stream()
                .filter(title -> fits(condition, title.kind()))
                // One that is still to begin is not held yet; one that has ended was.
                .filter(title -> title.from().isEmpty() || !title.from().get().isAfter(day))
                .toList();
        Optional<HeldTitle> best = fitting.stream()
                .filter(title -> title.validOn(day))
                .findFirst()
                .or(() -> fitting.stream()
                        .max(java.util.Comparator.comparing(
                                title -> title.until().orElse(LocalDate.MAX))));
        Source source = profileField(profile, "titles");
        if (best.isEmpty()) {
            return reason(
                    "title",
                    condition,
                    Message.of("matching.found.title.missing"),
                    Verdict.UNKNOWN,
                    Message.of("matching.gap.title.missing"),
                    0,
                    source);
        }
        return held(
                "title",
                condition,
                best.get().name(),
                best.get().until(),
                best.get().validOn(day),
                source);
    }

    private Reason held(
            String topic, Condition condition, String name, Optional<LocalDate> until, boolean valid, Source source) {
        Message found = until.isPresent()
                ? Message.of("matching.found.held.until", name, until.get())
                : Message.of("matching.found.held", name);
        Message gap = valid
                ? null
                : Message.of(
                        "matching.gap.held.ended",
                        name,
                        until.map(LocalDate::toString).orElse(""));
        return reason(topic, condition, found, valid ? Verdict.MET : Verdict.UNMET, gap, valid ? 1 : 0, source);
    }

    static Source profileField(Profile profile, String field) {
        return new Source.Field("organisation", profile.id(), profile.name(), field, null, Confidence.STATED);
    }

    static Source itemField(Item item, String field) {
        return new Source.Field(
                "offer", item.id(), item.name(), field, item.statedOn().orElse(null), Confidence.STATED);
    }
}
