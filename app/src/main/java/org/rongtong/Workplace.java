package org.rongtong;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rongtong.platform.settings.Setting;
import org.rongtong.platform.settings.Settings;

/** Where a command works, and what is set there. */
record Workplace(StoreChoice store, Settings settings) {

    /** The port that {@code option} or else the settings name. */
    LocalPort port(@org.jspecify.annotations.Nullable Integer option) {
        return new LocalPort(option != null ? option : Integer.parseInt(settings.value(KnownSettings.PORT)));
    }

    /** How a server is reached that works here. */
    Listening.Choice listening(Instant now) {
        return Listening.of(settings, store.data(), now);
    }

    /** What is set, as properties of the application. */
    Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>();
        settings.stated().forEach((setting, value) -> properties.put(setting.property(), value));
        // The store is chosen together with the options.
        properties.remove(KnownSettings.DATABASE_URL.property());
        properties.remove(KnownSettings.DATABASE_USER.property());
        return properties;
    }

    /** {@code environment} as if the settings file stood in it. */
    static Map<String, String> over(Map<String, String> environment, Settings settings) {
        Map<String, String> both = new LinkedHashMap<>(environment);
        for (Map.Entry<Setting, String> stated : settings.stated().entrySet()) {
            both.put(stated.getKey().variable(), stated.getValue());
        }
        return both;
    }
}
