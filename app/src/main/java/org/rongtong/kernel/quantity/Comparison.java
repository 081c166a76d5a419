package org.rongtong.kernel.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.rongtong.kernel.Message;
import org.rongtong.kernel.Verdict;

/**
 * What comparing an asked with an offered quantity gave.
 *
 * @param verdict MET, UNMET, UNKNOWN (the units measure different things) or MANUAL_REVIEW
 * @param told the result in words: the distance, the missing part, or why a person must look
 * @param gap for MET and UNMET; empty where nothing can be measured
 */
public record Comparison(Verdict verdict, Message told, Optional<Gap> gap) {

    /** From a miss of this share on, nothing of the score is left. */
    private static final BigDecimal FAR = new BigDecimal("0.5");

    /**
     * 1 where met, falling linearly with the missing share to 0 at half of what was asked; six decimals. Empty where
     * the verdict is open: unknown is not no.
     */
    public Optional<BigDecimal> closeness() {
        return switch (verdict) {
            case MET -> Optional.of(BigDecimal.ONE);
            case UNMET -> Optional.of(gap.map(Comparison::left).orElse(BigDecimal.ZERO));
            case UNKNOWN, MANUAL_REVIEW, NOT_APPLICABLE -> Optional.empty();
        };
    }

    private static BigDecimal left(Gap gap) {
        BigDecimal used = gap.share().divide(FAR, 6, RoundingMode.HALF_UP);
        return BigDecimal.ONE.subtract(used).max(BigDecimal.ZERO);
    }
}
