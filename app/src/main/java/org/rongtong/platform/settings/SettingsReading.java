package org.rongtong.platform.settings;

import java.util.List;
import org.rongtong.kernel.Message;

/** What came of reading the settings: all of them, or what is wrong with any. */
public sealed interface SettingsReading {

    record Taken(Settings settings) implements SettingsReading {}

    /** Each problem says place, value, rule and next step. */
    record Refused(List<Message> problems) implements SettingsReading {}
}
