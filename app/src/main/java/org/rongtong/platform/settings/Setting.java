package org.rongtong.platform.settings;

import java.util.Locale;
import org.rongtong.kernel.Message;

/**
 * One thing that an operator can set.
 *
 * @param name as the settings file writes it, for instance {@code database.url}
 * @param rule which values there are
 * @param usual what holds where nobody says anything; empty where that is nothing
 */
public record Setting(String name, Rule rule, String usual) {

    /** The environment variable that goes before the settings file. */
    public String variable() {
        return "RONGTONG_" + name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** The property of the application that it becomes. */
    public String property() {
        return "rongtong." + name;
    }

    /** What it is for. */
    public Message purpose() {
        return Message.of("settings.purpose." + name);
    }
}
