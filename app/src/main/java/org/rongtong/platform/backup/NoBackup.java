package org.rongtong.platform.backup;

import java.io.IOException;

/** A file cannot be taken for a backup; {@link #key} is what is told, with the file and the reason. */
final class NoBackup extends IOException {

    private final String key;
    private final String reason;

    NoBackup(String key) {
        this(key, "");
    }

    NoBackup(String key, String reason) {
        super(key + " " + reason);
        this.key = key;
        this.reason = reason;
    }

    String key() {
        return key;
    }

    String reason() {
        return reason;
    }
}
