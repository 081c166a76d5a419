package org.rongtong.matching;

import java.time.LocalDate;
import java.util.Optional;
import org.rongtong.directory.OrganisationId;
import org.rongtong.kernel.RegionCode;
import org.rongtong.matching.reading.NeedReading;

/**
 * What an organisation is in need of (需求), in its own words.
 *
 * @param organisation whose need it is; empty where it is not told or not in the directory
 * @param organisationWritten as its file names it
 * @param region where it is to be delivered
 * @param deadline last day for answers; empty where it stays open
 * @param conditions said beside the text
 * @param sample invented for show (示例)
 * @param revision rises with every change
 */
public record Need(
        NeedId id,
        String code,
        Optional<OrganisationId> organisation,
        Optional<String> organisationWritten,
        Optional<NeedKind> kind,
        String title,
        String text,
        Optional<RegionCode> region,
        Optional<String> regionWritten,
        Optional<LocalDate> deadline,
        String conditions,
        boolean sample,
        long revision) {

    /** What is recognised in its words. */
    public NeedReading reading() {
        return NeedReading.of(title, conditions.isBlank() ? text : text + "\n" + conditions);
    }

    /** Whether answers are still taken on {@code day}. */
    public boolean openOn(LocalDate day) {
        return deadline.isEmpty() || !deadline.get().isBefore(day);
    }
}
