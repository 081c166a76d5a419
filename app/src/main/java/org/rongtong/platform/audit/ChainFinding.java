package org.rongtong.platform.audit;

import java.util.Optional;
import org.rongtong.kernel.Message;

/** What came of verifying the chain: sound, or the first thing that is wrong. */
public sealed interface ChainFinding {

    /** The finding in words, with what to do next. */
    Message words();

    /**
     * Every link holds, and every anchor that could be looked at.
     *
     * @param first number of the oldest entry that is kept; 0 where there is none
     * @param last number of the newest
     * @param anchors that were found in the chain
     * @param older anchors of entries that have been dropped since
     */
    record Sound(long first, long last, int anchors, int older) implements ChainFinding {
        @Override
        public Message words() {
            return last == 0
                    ? Message.of("audit.verify.empty")
                    : Message.of("audit.verify.sound", last - first + 1, first, last, anchors, older);
        }
    }

    /** The entry is not what its digest says: it was changed after it was written. */
    record Changed(long number) implements ChainFinding {
        @Override
        public Message words() {
            return Message.of("audit.verify.changed", number);
        }
    }

    /** The entry does not follow from the one before it: that one was replaced. */
    record Unlinked(long number) implements ChainFinding {
        @Override
        public Message words() {
            return Message.of("audit.verify.unlinked", number, number - 1);
        }
    }

    /** Entries are missing within the chain, or at its beginning without a record of their being dropped. */
    record Missing(long from, long to) implements ChainFinding {
        @Override
        public Message words() {
            return Message.of("audit.verify.missing", from, to);
        }
    }

    /** The entry hangs together with the others and was not written by this platform: its seal does not fit. */
    record Forged(long number) implements ChainFinding {
        @Override
        public Message words() {
            return Message.of("audit.verify.forged", number);
        }
    }

    /** The chain ends before an anchor: its tail was cut off. */
    record CutShort(Anchor anchor, long last) implements ChainFinding {
        @Override
        public Message words() {
            return Message.of("audit.verify.cut", anchor.count(), anchor.at(), last);
        }
    }

    /** The chain is sound in itself and not the one that was anchored: it was rewritten up to there or from further back. */
    record Rewritten(Anchor anchor) implements ChainFinding {
        @Override
        public Message words() {
            return Message.of("audit.verify.rewritten", anchor.count(), anchor.at());
        }
    }

    default Optional<Sound> sound() {
        return this instanceof Sound sound ? Optional.of(sound) : Optional.empty();
    }
}
