package org.rongtong.matching.index;

import java.util.Collection;
import org.rongtong.matching.encoding.Embedding;

/**
 * Mean and covariance of a cloud of unit vectors. With them the similarities that a need has to everything in the cloud
 * are known in their mean and spread without looking at the cloud again.
 */
public final class Moments {

    private final double[] mean;
    private final double[] covariance;

    Moments(double[] mean, double[] covariance) {
        this.mean = mean;
        this.covariance = covariance;
    }

    /** Measures {@code cloud}; every text counts once. */
    static Moments of(Collection<Embedding> cloud, int dimension) {
        double[] mean = new double[dimension];
        double[] products = new double[dimension * dimension];
        for (Embedding embedding : cloud) {
            double[] unit = embedding.unit();
            for (int i = 0; i < dimension; i++) {
                mean[i] += unit[i];
                double component = unit[i];
                int row = i * dimension;
                for (int j = 0; j <= i; j++) {
                    products[row + j] += component * unit[j];
                }
            }
        }
        return new Moments(mean, products).normalised(Math.max(1, cloud.size()));
    }

    private Moments normalised(int n) {
        int dimension = mean.length;
        for (int i = 0; i < dimension; i++) {
            mean[i] /= n;
        }
        for (int i = 0; i < dimension; i++) {
            for (int j = 0; j <= i; j++) {
                double value = covariance[i * dimension + j] / n - mean[i] * mean[j];
                covariance[i * dimension + j] = value;
                covariance[j * dimension + i] = value;
            }
        }
        return this;
    }

    double[] mean() {
        return mean;
    }

    double[] covariance() {
        return covariance;
    }

    /** Mean similarity of {@code need} to the cloud. */
    public double meanSimilarity(Embedding need) {
        double[] unit = need.unit();
        double sum = 0;
        for (int i = 0; i < unit.length; i++) {
            sum += unit[i] * mean[i];
        }
        return sum;
    }

    /** Standard deviation of the similarities of {@code need} to the cloud. */
    public double spread(Embedding need) {
        double[] unit = need.unit();
        double sum = 0;
        for (int i = 0; i < unit.length; i++) {
            double row = 0;
            for (int j = 0; j < unit.length; j++) {
                row += covariance[i * unit.length + j] * unit[j];
            }
            sum += unit[i] * row;
        }
        return Math.sqrt(Math.max(0, sum));
    }
}
