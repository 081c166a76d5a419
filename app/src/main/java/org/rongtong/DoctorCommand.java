package org.rongtong;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rongtong.kernel.Message;
import org.rongtong.matching.MatchingExamination;
import org.rongtong.platform.doctor.Disk;
import org.rongtong.platform.doctor.Finding;
import org.rongtong.platform.doctor.Jdk;
import org.rongtong.platform.doctor.Memory;
import org.rongtong.platform.doctor.ServerClock;
import org.rongtong.platform.settings.Settings;
import org.rongtong.platform.settings.SettingsReading;
import org.rongtong.platform.store.StoreExamination;
import org.rongtong.platform.store.StoreSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/**
 * {@code doctor}: looks at the machine and the installation, changes nothing, and says what is to be done. It may run
 * beside the server, without it, and before there is any data.
 */
@Command(name = "doctor", sortOptions = false)
final class DoctorCommand implements Callable<Integer> {

    private static final int TO_BE_DONE = 1;

    private final Terminal terminal;

    @ParentCommand
    private @Nullable Rongtong root;

    @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "lang")
    private @Nullable String lang;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    private boolean help;

    DoctorCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Rongtong asked = Objects.requireNonNull(root);
        Path data = asked.directory("");
        List<Finding> findings = new ArrayList<>(List.of(
                Jdk.running().finding(),
                Memory.ofThisMachine().finding(),
                Disk.under(data).finding(),
                ServerClock.of(Clock.systemUTC(), data.resolve("log").resolve("rongtong.log"))
                        .finding()));
        switch (asked.settings("")) {
            case SettingsReading.Refused(List<Message> problems) ->
                problems.forEach(problem ->
                        findings.add(Finding.wanting("settings", problem, Message.of("doctor.settings.remedy"))));
            case SettingsReading.Taken(Settings settings) ->
                installation(asked.workplace(""), asked.settingsFile(""), settings, findings);
        }
        findings.forEach(this::say);
        return conclusion(findings);
    }

    private static void installation(Workplace here, Path file, Settings settings, List<Finding> findings)
            throws IOException {
        StoreChoice store = here.store();
        findings.add(settings(file, settings));
        findings.add(port(here));
        findings.addAll(StoreExamination.of(StoreSettings.chosen(
                store.data(),
                store.databaseUrl(),
                store.databaseUser(),
                settings.stated(KnownSettings.DATABASE_PASSWORD).orElse(null))));
        findings.add(MatchingExamination.index(store.data()));
        findings.add(MatchingExamination.model(Boolean.parseBoolean(settings.value(KnownSettings.MODEL))));
    }

    private static Finding port(Workplace here) {
        Settings settings = here.settings();
        // A certificate that is yet to be made is not made here.
        boolean later = settings.value(KnownSettings.TLS).equals("self-made")
                && !Files.exists(here.store().data().resolve("tls"));
        return switch (later ? new Listening.Choice.Taken(Listening.local()) : here.listening(Instant.now())) {
            case Listening.Choice.Refused refused ->
                Finding.wanting("port", refused.why(), Message.of("doctor.settings.remedy"));
            case Listening.Choice.Taken taken ->
                here.port(null).under(taken.listening()).finding();
        };
    }

    private static Finding settings(Path file, Settings settings) throws IOException {
        boolean secret = Files.exists(file) && Files.readString(file).contains(KnownSettings.DATABASE_PASSWORD.name());
        if (secret && Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ)) {
            return Finding.wanting(
                    "settings",
                    Message.of("doctor.settings.open", file),
                    Message.of("doctor.settings.open.remedy", file));
        }
        return Finding.sound(
                "settings",
                Message.of("doctor.settings.sound", settings.stated().size(), file));
    }

    private void say(Finding finding) {
        String verdict = terminal.wording().say(finding.isSound() ? "doctor.verdict.sound" : "doctor.verdict.wanting");
        terminal.say("doctor.line", verdict, finding.subject(), finding.state());
        Message remedy = finding.remedy();
        if (remedy != null) {
            terminal.say("doctor.remedy", remedy);
        }
    }

    private int conclusion(List<Finding> findings) {
        long wanting = findings.stream().filter(finding -> !finding.isSound()).count();
        if (wanting == 0) {
            terminal.say("doctor.sound");
            return ExitCode.DONE;
        }
        terminal.say("doctor.wanting", wanting);
        return TO_BE_DONE;
    }
}
