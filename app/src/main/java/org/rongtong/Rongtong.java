package org.rongtong;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rongtong.kernel.Message;
import org.rongtong.matching.MatchCommand;
import org.rongtong.matching.ReindexCommand;
import org.rongtong.platform.audit.AuditLog;
import org.rongtong.platform.audit.AuditVerification;
import org.rongtong.platform.audit.AuditedAct;
import org.rongtong.platform.audit.VerifyCommand;
import org.rongtong.platform.backup.BackupCommand;
import org.rongtong.platform.backup.RestoreCommand;
import org.rongtong.platform.importing.ImportCommand;
import org.rongtong.platform.secrets.KeyRotation;
import org.rongtong.platform.secrets.RotateCommand;
import org.rongtong.platform.settings.Settings;
import org.rongtong.platform.settings.SettingsReading;
import org.rongtong.platform.store.MoveCommand;
import org.rongtong.platform.store.StoreSettings;
import org.rongtong.platform.store.StoreUnavailable;
import org.rongtong.precheck.CheckCommand;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command line {@code rongtong COMMAND}, in Chinese or English. Exit codes: 0 done, 1 some rows failed, 2 wrong use,
 * 3 environment.
 */
@Command(name = "rongtong", sortOptions = false, synopsisSubcommandLabel = "COMMAND")
public final class Rongtong {

    private static final int HELP_WIDTH = 100;
    private static final Logger LOG = LoggerFactory.getLogger(Rongtong.class);

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data", scope = ScopeType.INHERIT)
    private @Nullable Path data;

    @Option(names = "--database-url", paramLabel = "URL", descriptionKey = "database-url", scope = ScopeType.INHERIT)
    private @Nullable String databaseUrl;

    @Option(names = "--database-user", paramLabel = "U", descriptionKey = "database-user", scope = ScopeType.INHERIT)
    private @Nullable String databaseUser;

    @Option(names = "--settings", paramLabel = "FILE", descriptionKey = "settings", scope = ScopeType.INHERIT)
    private @Nullable Path settings;

    @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "lang")
    private @Nullable String lang;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    private boolean help;

    @Option(names = "--version", versionHelp = true, descriptionKey = "version")
    private boolean version;

    private Rongtong() {}

    public static void main(String[] args) {
        Terminal terminal = Terminal.ofProcess(List.of(args), System.getenv());
        System.exit(commandLine(terminal).execute(args));
    }

    /** The command line with every command, speaking to {@code terminal}. */
    static CommandLine commandLine(Terminal terminal) {
        Rongtong root = new Rongtong();
        CommandLine line = new CommandLine(root);
        // Before the commands are added: it would replace the bundles that they bring.
        line.setResourceBundle(terminal.wording().bundle("command-help"));
        line.getCommandSpec().version("rongtong " + version());
        line.addSubcommand("demo", speaking(terminal, new DemoCommand(terminal)));
        line.addSubcommand("sample", speaking(terminal, new SampleCommand(terminal)));
        line.addSubcommand("serve", speaking(terminal, new ServeCommand(terminal)));
        line.addSubcommand(
                "import",
                ImportCommand.commandLine(
                        () -> importDesk(root.store(), terminal), terminal.wording(), terminal.out(), terminal.err()));
        line.addSubcommand(
                "match",
                MatchCommand.commandLine(
                        () -> root.store().data(), terminal.wording(), terminal.out(), terminal.err()));
        line.addSubcommand("check", CheckCommand.commandLine(terminal.wording(), terminal.out(), terminal.err()));
        line.addSubcommand(
                "reindex",
                ReindexCommand.commandLine(
                        () -> Startup.indexer(root.store()), terminal.wording(), terminal.out(), terminal.err()));
        line.addSubcommand(
                "verify",
                VerifyCommand.commandLine(
                        () -> Startup.atConsole(root.workplace("")).getBean(AuditVerification.class),
                        () -> root.store().data(),
                        terminal.wording(),
                        terminal.out(),
                        terminal.err()));
        line.addSubcommand(
                "backup",
                BackupCommand.commandLine(
                        root::chosen, root::record, terminal.wording(), terminal.out(), terminal.err()));
        line.addSubcommand(
                "restore",
                RestoreCommand.commandLine(
                        root::given, root::record, terminal.wording(), terminal.out(), terminal.err()));
        line.addSubcommand(
                "rotate-keys",
                RotateCommand.commandLine(
                        () -> Startup.atConsole(root.workplace("")).getBean(KeyRotation.class),
                        terminal.wording(),
                        terminal.out(),
                        terminal.err()));
        line.addSubcommand(
                "move-to-postgres",
                MoveCommand.commandLine(root::given, terminal.wording(), terminal.out(), terminal.err()));
        line.addSubcommand("doctor", speaking(terminal, new DoctorCommand(terminal)));
        line.addSubcommand("rehearse", speaking(terminal, new RehearseCommand()));
        return answering(line, terminal);
    }

    private static Startup.Desk importDesk(StoreChoice store, Terminal terminal) {
        if (store.databaseUrl() == null) {
            ImportQueue.enter(store.data(), () -> terminal.tell("importing.waiting"));
        }
        return Startup.desk(store);
    }

    private static CommandLine speaking(Terminal terminal, Object command) {
        return new CommandLine(command).setResourceBundle(terminal.wording().bundle("command-help"));
    }

    private static CommandLine answering(CommandLine line, Terminal terminal) {
        return line.setUsageHelpWidth(HELP_WIDTH)
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setParameterExceptionHandler((wrong, args) -> wrongUse(terminal, wrong))
                .setExecutionExceptionHandler((thrown, command, parsed) -> failed(terminal, thrown));
    }

    /** What the options say about data and database; what they leave open, environment and settings file say. */
    StoreChoice store() {
        return workplace("").store();
    }

    /**
     * Where a command works that keeps its data in {@code folder} of the data directory.
     *
     * @throws WrongSettings if any cannot be taken
     */
    Workplace workplace(String folder) {
        return switch (settings(folder)) {
            case SettingsReading.Refused(List<Message> problems) -> throw new WrongSettings(problems);
            case SettingsReading.Taken(Settings taken) -> new Workplace(choice(folder, taken), taken);
        };
    }

    /** The data directory, whatever the settings say. */
    Path directory(String folder) {
        return StoreChoice.of(data, databaseUrl, databaseUser, System.getenv())
                .under(folder)
                .data();
    }

    /** The file that is read for settings; it need not exist. */
    Path settingsFile(String folder) {
        String named = System.getenv("RONGTONG_SETTINGS");
        Path chosen = settings != null ? settings : named != null ? Path.of(named) : null;
        return chosen != null ? chosen : directory(folder).resolve("rongtong.conf");
    }

    SettingsReading settings(String folder) {
        return Settings.read(KnownSettings.ALL, KnownSettings.VARIABLES, settingsFile(folder), System.getenv());
    }

    private StoreChoice choice(String folder, Settings taken) {
        return StoreChoice.of(data, databaseUrl, databaseUser, Workplace.over(System.getenv(), taken))
                .under(folder);
    }

    /** The store that is worked on, also after a move. */
    private StoreSettings chosen() {
        StoreSettings given = given();
        return StoreSettings.chosen(given.dataDirectory(), given.url(), given.user(), given.password());
    }

    private void record(AuditedAct act) {
        try (ConfigurableApplicationContext platform = Startup.atConsole(workplace(""))) {
            platform.getBean(AuditLog.class).record(act);
        }
    }

    private StoreSettings given() {
        Workplace here = workplace("");
        StoreChoice store = here.store();
        return new StoreSettings(
                store.data(),
                store.databaseUrl(),
                store.databaseUser(),
                here.settings().stated(KnownSettings.DATABASE_PASSWORD).orElse(null));
    }

    private static int wrongUse(Terminal terminal, ParameterException wrong) {
        terminal.tell(whatIsWrong(wrong));
        wrong.getCommandLine().usage(terminal.err());
        terminal.err().flush();
        return ExitCode.WRONG_USE;
    }

    private static Message whatIsWrong(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            String first = unmatched.getUnmatched().getFirst();
            boolean aCommand = command.getParent() == null && !first.startsWith("-");
            return Message.of(aCommand ? "command.unknown" : "command.argument.unknown", first);
        }
        boolean none = command.getParent() == null
                && command.getParseResult().expandedArgs().isEmpty();
        return none ? Message.of("command.missing") : Message.of("command.wrong", String.valueOf(wrong.getMessage()));
    }

    private static int failed(Terminal terminal, Exception thrown) {
        if (thrown instanceof WrongSettings wrong) {
            wrong.problems().forEach(terminal::tell);
            return ExitCode.WRONG_USE;
        }
        if (thrown instanceof StoreUnavailable unavailable) {
            terminal.tell(unavailable.problem());
            terminal.tell(unavailable.remedy());
        } else {
            LOG.error("A command ended unexpectedly", thrown);
            terminal.tell("command.failed", thrown);
        }
        return ExitCode.ENVIRONMENT;
    }

    private static String version() {
        return Optional.ofNullable(Rongtong.class.getPackage().getImplementationVersion())
                .orElse("(unpackaged)");
    }
}
