package org.rongtong.directory.portal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rongtong.directory.Certificate;
import org.rongtong.directory.OrganisationProfile;
import org.rongtong.directory.Period;
import org.rongtong.directory.Title;
import org.rongtong.kernel.Verdict;

/**
 * How a title or a certificate stands on a day.
 *
 * @param verdict met where it is valid that day, unknown where nobody stated any day of it
 * @param key of the words for that
 */
public record Standing(String name, Period period, Optional<String> issuer, Verdict verdict, String key) {

    private static final Period UNSTATED = new Period(Optional.empty(), Optional.empty());

    /** Everything that {@code profile} holds or held: valid ones first, each once. */
    static List<Standing> of(OrganisationProfile profile, LocalDate day) {
        Stream<Standing> titles = profile.titles().stream().map(title -> of(title, day));
        Stream<Standing> certificates = profile.certificates().stream().map(certificate -> of(certificate, day));
        return Stream.concat(titles, certificates)
                .distinct()
                .sorted(Comparator.comparing(Standing::verdict))
                .toList();
    }

    private static Standing of(Certificate certificate, LocalDate day) {
        return on(certificate.name(), certificate.period(), certificate.issuer(), day);
    }

    /** By the period that holds {@code day}, or else the last one. */
    private static Standing of(Title title, LocalDate day) {
        Period shown = title.periods().stream()
                .filter(period -> period.contains(day))
                .findFirst()
                .orElse(title.periods().isEmpty() ? UNSTATED : title.periods().getLast());
        return on(title.name(), shown, title.issuer(), day);
    }

    private static Standing on(String name, Period period, Optional<String> issuer, LocalDate day) {
        if (period.equals(UNSTATED)) {
            return new Standing(name, period, issuer, Verdict.UNKNOWN, "directory.standing.unstated");
        }
        if (period.contains(day)) {
            return new Standing(name, period, issuer, Verdict.MET, "directory.standing.valid");
        }
        boolean begun = period.from().map(from -> !from.isAfter(day)).orElse(true);
        return begun
                ? new Standing(name, period, issuer, Verdict.UNMET, "directory.standing.ended")
                : new Standing(name, period, issuer, Verdict.NOT_APPLICABLE, "directory.standing.later");
    }
}
