package org.rongtong.matching.index;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rongtong.kernel.quantity.QuantityRange;
import org.rongtong.kernel.quantity.Reading;

/** A parameter of an item as its owner wrote it, for instance 长期耐温 200 ℃; read as a quantity when first compared. */
public final class StatedParameter {

    private final String name;
    private final String written;
    private volatile @Nullable Optional<QuantityRange> quantity;

    @JsonCreator
    public StatedParameter(@JsonProperty("name") String name, @JsonProperty("written") String written) {
        this.name = name;
        this.written = written;
    }

    @JsonProperty
    public String name() {
        return name;
    }

    @JsonProperty
    public String written() {
        return written;
    }

    /** The value with number and unit; empty where it is a text. */
    public Optional<QuantityRange> quantity() {
        Optional<QuantityRange> known = quantity;
        if (known == null) {
            known = QuantityRange.read(written) instanceof Reading.Read(var range)
                    ? Optional.of(range)
                    : Optional.empty();
            quantity = known;
        }
        return known;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StatedParameter that && name.equals(that.name) && written.equals(that.written);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, written);
    }

    @Override
    public String toString() {
        return name + " " + written;
    }
}
