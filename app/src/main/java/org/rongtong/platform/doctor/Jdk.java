package org.rongtong.platform.doctor;

import org.rongtong.kernel.Message;

/** The Java that runs this. */
public record Jdk(int feature, String version, String home) {

    private static final int NEEDED = 25;

    public static Jdk running() {
        return new Jdk(Runtime.version().feature(), Runtime.version().toString(), System.getProperty("java.home", "?"));
    }

    public Finding finding() {
        return feature < NEEDED
                ? Finding.wanting(
                        "jdk", Message.of("doctor.jdk.old", version, home), Message.of("doctor.jdk.old.remedy"))
                : Finding.sound("jdk", Message.of("doctor.jdk.sound", version, home));
    }
}
