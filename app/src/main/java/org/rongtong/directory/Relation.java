package org.rongtong.directory;

import java.util.Optional;
import org.rongtong.kernel.Confidence;

/**
 * A dated relation between two organisations, for instance 控股 (controls): {@code from} controls {@code to}.
 *
 * @param source where it was read
 */
public record Relation(
        OrganisationId from,
        String fromName,
        RelationKind kind,
        OrganisationId to,
        String toName,
        Period period,
        Optional<String> source,
        Confidence confidence) {

    /** Key of the words that put this relation from the side of {@code reader}. */
    public String keyFor(OrganisationId reader) {
        return reader.equals(from) ? kind.key() : kind.keyFromTheOtherSide();
    }
}
