package org.rongtong.kernel.quantity;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/** An exact fraction in lowest terms, so that converting a unit never rounds before a comparison. */
record Ratio(BigInteger numerator, BigInteger denominator) implements Comparable<Ratio> {

    static final Ratio ZERO = of(BigDecimal.ZERO);
    static final Ratio ONE = of(BigDecimal.ONE);

    Ratio {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("fraction over zero");
        }
        BigInteger common = numerator.gcd(denominator);
        BigInteger divisor = denominator.signum() < 0 ? common.negate() : common;
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
    }

    static Ratio of(BigDecimal value) {
        return value.scale() <= 0
                ? new Ratio(value.toBigIntegerExact(), BigInteger.ONE)
                : new Ratio(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    /** Reads {@code 0.001} or {@code 2000/3}. */
    static Ratio of(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? of(new BigDecimal(text))
                : of(new BigDecimal(text.substring(0, slash))).over(of(new BigDecimal(text.substring(slash + 1))));
    }

    Ratio plus(Ratio other) {
        return new Ratio(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Ratio minus(Ratio other) {
        return plus(other.negated());
    }

    Ratio times(Ratio other) {
        return new Ratio(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    Ratio over(Ratio other) {
        return new Ratio(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    Ratio power(int exponent) {
        return exponent >= 0
                ? new Ratio(numerator.pow(exponent), denominator.pow(exponent))
                : ONE.over(power(-exponent));
    }

    Ratio negated() {
        return new Ratio(numerator.negate(), denominator);
    }

    Ratio abs() {
        return signum() < 0 ? negated() : this;
    }

    int signum() {
        return numerator.signum();
    }

    Ratio max(Ratio other) {
        return compareTo(other) >= 0 ? this : other;
    }

    Ratio min(Ratio other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** Rounded half up to {@code scale} decimals, for storing and showing. */
    BigDecimal decimal(int scale) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), scale, RoundingMode.HALF_UP);
    }

    /** Exact where it has at most 12 digits, else rounded half up to 6 significant digits. */
    BigDecimal shown() {
        BigDecimal close = new BigDecimal(numerator).divide(new BigDecimal(denominator), MathContext.DECIMAL64);
        BigDecimal short12 = close.round(new MathContext(12, RoundingMode.HALF_UP));
        return of(short12).equals(this) ? plain(short12) : plain(close.round(new MathContext(6, RoundingMode.HALF_UP)));
    }

    /** The same number as a decimal; empty where it does not end within 24 decimals. */
    Optional<BigDecimal> exact() {
        BigDecimal close = decimal(24);
        return of(close).equals(this) ? Optional.of(plain(close)) : Optional.empty();
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    @Override
    public int compareTo(Ratio other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }
}
