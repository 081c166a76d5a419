package org.rongtong.kernel;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence for people, not yet in any language: the key of a message bundle and its arguments.
 *
 * <p>Arguments are ready-made texts (quantities, names, dates) or further messages, which are put into the reader's
 * language together with this one. The bundles of both languages hold the key; a test fails where one does not.
 */
public record Message(String key, List<Object> args) {

    public Message {
        args = List.copyOf(args);
        for (Object arg : args) {
            if (!(arg instanceof String) && !(arg instanceof Message)) {
                throw new IllegalArgumentException("argument of " + key + " is neither text nor message: " + arg);
            }
        }
    }

    /** A message with {@code args}; what is neither text nor message is taken by its {@code toString}. */
    public static Message of(String key, Object... args) {
        List<Object> plain = new ArrayList<>(args.length);
        for (Object arg : args) {
            plain.add(arg instanceof Message ? arg : String.valueOf(arg));
        }
        return new Message(key, plain);
    }

    /** Words of the data itself, shown as they are in every language. */
    public static Message verbatim(String words) {
        return of("kernel.verbatim", words);
    }
}
