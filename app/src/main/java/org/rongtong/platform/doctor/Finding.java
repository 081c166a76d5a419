package org.rongtong.platform.doctor;

import org.jspecify.annotations.Nullable;
import org.rongtong.kernel.Message;

/**
 * What was looked at and how it stands.
 *
 * @param subject what was looked at
 * @param state how it stands, with the figure and what it should be
 * @param remedy what the operator does about it; absent where nothing need be done
 */
public record Finding(
        Message subject, Message state, @Nullable Message remedy) {

    /** All is well with the subject {@code doctor.subject.<subject>}. */
    public static Finding sound(String subject, Message state) {
        return new Finding(Message.of("doctor.subject." + subject), state, null);
    }

    /** Something is to be done about the subject {@code doctor.subject.<subject>}. */
    public static Finding wanting(String subject, Message state, Message remedy) {
        return new Finding(Message.of("doctor.subject." + subject), state, remedy);
    }

    /** Whether nothing need be done. */
    public boolean isSound() {
        return remedy == null;
    }
}
