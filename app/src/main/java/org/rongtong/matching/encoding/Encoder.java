package org.rongtong.matching.encoding;

import java.util.List;

/**
 * Turns texts into vectors of meaning. The model behind it is a setting; nothing outside this package knows which.
 * Implementations load their model on the first call, not before.
 */
public interface Encoder {

    /** Name and version of the model, part of every cache key and of the basis of every ranking. */
    String model();

    /** Number of components of a vector. */
    int dimension();

    /** The vectors of {@code texts}, in their order. A text beyond the model's length is read in parts and averaged. */
    List<Embedding> encode(List<String> texts);
}
