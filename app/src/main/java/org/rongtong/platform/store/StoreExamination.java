package org.rongtong.platform.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.rongtong.kernel.Message;
import org.rongtong.platform.doctor.Finding;

/** Looks at a store without starting, stopping or changing anything. */
public final class StoreExamination {

    private static final Duration TOLERATED = Duration.ofSeconds(5);

    private StoreExamination() {}

    /** How the store of {@code settings} stands: not there yet, at rest, or answering. */
    public static List<Finding> of(StoreSettings settings) {
        try {
            String url = settings.url();
            return url == null
                    ? embedded(new PostgresFiles(settings.dataDirectory()))
                    : answering(ExternalPostgres.at(url, settings.user(), settings.password())
                            .address());
        } catch (StoreUnavailable unavailable) {
            return List.of(Finding.wanting("store", unavailable.problem(), unavailable.remedy()));
        } catch (IOException | SQLException problem) {
            return List.of(Finding.wanting(
                    "store",
                    Message.of("doctor.store.silent", settings, problem.toString()),
                    Message.of(
                            "doctor.store.silent.remedy",
                            settings.dataDirectory().resolve("postgres.log"))));
        }
    }

    private static List<Finding> embedded(PostgresFiles files) throws IOException, SQLException {
        if (!Files.exists(files.cluster())) {
            return sound(Message.of("doctor.store.none", files.home()));
        }
        String major = Files.readString(files.cluster().resolve("PG_VERSION")).strip();
        if (!major.equals(PostgresProgram.MAJOR)) {
            throw StoreUnavailable.because("major", files.cluster(), major, PostgresProgram.MAJOR);
        }
        files.password(files.applicationPassword());
        if (free(files.lock())) {
            return sound(Message.of("doctor.store.rests", files.home(), major));
        }
        return answering(files.address(Integer.parseInt(files.port().read())));
    }

    private static boolean free(Path lock) throws IOException {
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock held = channel.tryLock()) {
            return held != null;
        }
    }

    private static List<Finding> answering(StoreAddress address) throws SQLException {
        try (Connection connection = address.connect();
                var statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select current_setting('server_version') as version,
                               pg_database_size(current_database()) / 1048576 as size_mib,
                               extract(epoch from clock_timestamp()) as seconds
                        """)) {
            row.next();
            List<Finding> findings = new ArrayList<>(sound(Message.of(
                    "doctor.store.answers", address.url(), row.getString("version"), row.getString("size_mib"))));
            clock(Instant.ofEpochSecond(row.getLong("seconds")), Instant.now(), findings);
            audit(connection, address, findings);
            return findings;
        }
    }

    /** Whether the role that serves the application could also change the audit record. */
    private static void audit(Connection connection, StoreAddress address, List<Finding> findings) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select pg_has_role(c.relowner, 'usage') or pg_has_role(n.nspowner, 'usage')
                               or has_table_privilege(c.oid, 'update, delete, truncate, trigger') as could
                          from pg_class c
                          join pg_namespace n on n.oid = c.relnamespace
                         where c.oid = to_regclass('platform.audit_entry')
                        """)) {
            if (row.next()) {
                findings.add(
                        row.getBoolean("could")
                                ? Finding.wanting(
                                        "audit",
                                        Message.of("doctor.audit.owned", address.user()),
                                        Message.of("doctor.audit.owned.remedy", address.user()))
                                : Finding.sound("audit", Message.of("doctor.audit.kept", address.user())));
            }
        }
    }

    private static void clock(Instant there, Instant here, List<Finding> findings) {
        Duration apart = Duration.between(there, here).abs();
        if (apart.compareTo(TOLERATED) > 0) {
            findings.add(Finding.wanting(
                    "clock",
                    Message.of("doctor.clock.apart", there, here, TOLERATED.toSeconds()),
                    Message.of("doctor.clock.remedy")));
        }
    }

    private static List<Finding> sound(Message state) {
        return List.of(Finding.sound("store", state));
    }
}
