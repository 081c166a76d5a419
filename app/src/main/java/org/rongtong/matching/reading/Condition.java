package org.rongtong.matching.reading;

import java.util.List;
import java.util.Optional;
import org.rongtong.directory.TitleKind;
import org.rongtong.kernel.RegionCode;
import org.rongtong.kernel.quantity.Requirement;

/** One condition of a need. A hard one (硬条件) filters, a soft one (软条件) adds to the score; unknown is never no. */
public sealed interface Condition {

    /** Whether it filters. */
    boolean hard();

    /** As the need words it. */
    String written();

    /** The same condition as filter or as preference. */
    Condition withHard(boolean hard);

    /** A technical parameter, for instance 长期耐温≥150 ℃. */
    record Parameter(Requirement requirement, String written, boolean hard) implements Condition {
        @Override
        public Parameter withHard(boolean now) {
            return new Parameter(requirement, written, now);
        }
    }

    /**
     * Where the offer should be.
     *
     * @param regions any of these or what lies in them
     */
    record Place(List<RegionCode> regions, String written, boolean hard) implements Condition {
        public Place {
            regions = List.copyOf(regions);
        }

        @Override
        public Place withHard(boolean now) {
            return new Place(regions, written, now);
        }
    }

    /** A certificate of a standard, for instance IATF 16949. */
    record Certificate(String name, String written, boolean hard) implements Condition {
        @Override
        public Certificate withHard(boolean now) {
            return new Certificate(name, written, now);
        }
    }

    /**
     * A title (称号).
     *
     * @param kind empty where any title will do
     */
    record Title(Optional<TitleKind> kind, String written, boolean hard) implements Condition {
        @Override
        public Title withHard(boolean now) {
            return new Title(kind, written, now);
        }
    }
}
