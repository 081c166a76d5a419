package org.rongtong.platform.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rongtong.kernel.Message;

/**
 * What the operator has set, from the settings file and, before it, the environment. The file has a line {@code name =
 * value} for each setting, in UTF-8; lines that are empty or begin with {@code #} say nothing.
 */
public final class Settings {

    private static final String PREFIX = "RONGTONG_";

    private final Map<Setting, String> values;

    private Settings(Map<Setting, String> values) {
        this.values = Map.copyOf(values);
    }

    /**
     * Reads the settings.
     *
     * @param known every setting there is
     * @param others variables {@code RONGTONG_…} that are known and no settings; one that ends in {@code _} stands for
     *     all that begin with it
     * @param file need not exist
     */
    public static SettingsReading read(
            List<Setting> known, Collection<String> others, Path file, Map<String, String> environment) {
        List<Message> problems = new ArrayList<>();
        Map<Setting, String> values = new LinkedHashMap<>();
        List<Entry> entries = new ArrayList<>(inFile(file, problems));
        Collection<String> names = known.stream().map(Setting::name).toList();
        take(entries, byName(known, Setting::name), names, values, problems);
        Map<Setting, String> fromEnvironment = new LinkedHashMap<>();
        List<String> variables =
                new ArrayList<>(known.stream().map(Setting::variable).toList());
        variables.addAll(others);
        take(
                inEnvironment(environment, others),
                byName(known, Setting::variable),
                variables,
                fromEnvironment,
                problems);
        values.putAll(fromEnvironment);
        return problems.isEmpty()
                ? new SettingsReading.Taken(new Settings(values))
                : new SettingsReading.Refused(List.copyOf(problems));
    }

    /** A name with its value and the place where it stands. */
    private record Entry(String place, String name, String value) {}

    private static Map<String, Setting> byName(List<Setting> known, Function<Setting, String> name) {
        return known.stream().collect(Collectors.toMap(name, Function.identity()));
    }

    private static List<Entry> inFile(Path file, List<Message> problems) {
        List<Entry> entries = new ArrayList<>();
        List<String> lines = lines(file, problems);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            String place = file + ":" + (i + 1);
            int equals = line.indexOf('=');
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (equals < 1) {
                problems.add(Message.of("settings.line", place));
            } else {
                String value = line.substring(equals + 1).strip();
                entries.add(new Entry(place, line.substring(0, equals).strip(), value));
            }
        }
        return entries;
    }

    private static List<String> lines(Path file, List<Message> problems) {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException nothingSet) {
            return List.of();
        } catch (IOException unreadable) {
            problems.add(Message.of("settings.unreadable", file, unreadable.toString()));
            return List.of();
        }
    }

    private static List<Entry> inEnvironment(Map<String, String> environment, Collection<String> others) {
        return environment.entrySet().stream()
                .filter(variable -> variable.getKey().startsWith(PREFIX))
                .filter(variable -> others.stream().noneMatch(other -> is(variable.getKey(), other)))
                .sorted(Map.Entry.comparingByKey())
                .map(variable -> new Entry(variable.getKey(), variable.getKey(), variable.getValue()))
                .toList();
    }

    private static boolean is(String variable, String other) {
        return other.endsWith("_") ? variable.startsWith(other) : variable.equals(other);
    }

    private static void take(
            List<Entry> entries,
            Map<String, Setting> known,
            Collection<String> names,
            Map<Setting, String> values,
            List<Message> problems) {
        for (Entry entry : entries) {
            Setting setting = known.get(entry.name());
            if (setting == null) {
                problems.add(
                        Message.of("settings.unknown", entry.place(), entry.name(), Nearest.to(entry.name(), names)));
            } else if (values.containsKey(setting)) {
                problems.add(Message.of("settings.twice", entry.place(), entry.name()));
            } else if (!setting.rule().allows(entry.value())) {
                problems.add(Message.of(
                        "settings.wrong",
                        entry.place(),
                        entry.name(),
                        entry.value(),
                        setting.rule().words()));
            } else {
                values.put(setting, entry.value());
            }
        }
    }

    /** What somebody has set {@code setting} to. */
    public Optional<String> stated(Setting setting) {
        return Optional.ofNullable(values.get(setting));
    }

    /** What holds for {@code setting}. */
    public String value(Setting setting) {
        return values.getOrDefault(setting, setting.usual());
    }

    /** All that somebody has set. */
    public Map<Setting, String> stated() {
        return values;
    }
}
