package org.rongtong.directory;

import java.util.Optional;
import org.rongtong.kernel.Confidence;
import org.rongtong.kernel.RegionCode;

/**
 * Where an organisation is.
 *
 * @param region statistical division, where it is known
 * @param written as it stood in the source
 * @param confidence {@link Confidence#STATED} where a region was named, {@link Confidence#DERIVED} where it was read
 *     from the address
 */
public record Place(
        Optional<RegionCode> region,
        Optional<String> written,
        Optional<Confidence> confidence,
        Optional<String> address) {}
