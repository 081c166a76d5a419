package org.rongtong.platform.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.rongtong.platform.wording.Wording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL that this process runs under its data directory and stops when closed.
 *
 * <p>It answers on 127.0.0.1 alone, to passwords (scram) alone. The application's role owns its database and nothing
 * else. One process owns a data directory; others on the same one are its guests. If the server dies it is started
 * again on the same port; if this process dies, a small child stops the server.
 */
public final class EmbeddedPostgres implements Store {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final Duration PATIENCE_WITH_OWNER = Duration.ofSeconds(60);
    /** One that is just ending stops its server within this time. */
    private static final Duration PATIENCE_WITH_LEAVER = Duration.ofSeconds(5);

    private static final Duration BETWEEN_STARTS = Duration.ofSeconds(2);

    private final PostgresFiles files;
    private final FileChannel lock;
    private final PostgresCluster cluster;
    private final EndOfFileGuard guard;
    private volatile int port;
    private boolean closed;

    private EmbeddedPostgres(PostgresFiles files, FileChannel lock, PostgresCluster cluster, EndOfFileGuard guard) {
        this.files = files;
        this.lock = lock;
        this.cluster = cluster;
        this.guard = guard;
    }

    /** Starts the server of {@code dataDirectory}, or joins the process that already runs it. */
    static Store startOrJoin(Path dataDirectory) {
        return startOrJoin(dataDirectory, dataDirectory.resolve("postgres"));
    }

    static Store startOrJoin(Path dataDirectory, Path programs) {
        return startOrJoin(dataDirectory, programs, PATIENCE_WITH_OWNER);
    }

    static Store startOrJoin(Path dataDirectory, Path programs, Duration patience) {
        return start(dataDirectory, programs, patience, true);
    }

    /**
     * Starts the server of {@code dataDirectory} for a process that others may join. Such a process is no guest itself:
     * the one that started the server may end first, an import for example, and would stop it.
     *
     * @throws StoreUnavailable if another process keeps the data directory in use
     */
    static Store startForGuests(Path dataDirectory, Path programs, Duration patience) {
        return start(dataDirectory, programs, patience, false);
    }

    static Store startForGuests(Path dataDirectory) {
        return startForGuests(dataDirectory, dataDirectory.resolve("postgres"), PATIENCE_WITH_LEAVER);
    }

    private static Store start(Path dataDirectory, Path programs, Duration patience, boolean asGuest) {
        PostgresFiles files = new PostgresFiles(dataDirectory.toAbsolutePath().normalize());
        try {
            Files.createDirectories(files.home());
            long deadline = System.nanoTime() + patience.toNanos();
            while (System.nanoTime() < deadline) {
                FileChannel lock = lock(files.lock());
                if (lock != null) {
                    refuseLeft(files, lock);
                    return own(files, lock, programs).openedToGuests();
                }
                Optional<Store> joined = asGuest ? join(files) : Optional.empty();
                if (joined.isPresent()) {
                    return joined.get();
                }
                PostgresCluster.pause(PostgresCluster.MOMENT);
            }
            throw asGuest
                    ? StoreUnavailable.because("inUse", dataDirectory, patience.toSeconds())
                    : StoreUnavailable.because("owned", dataDirectory);
        } catch (IOException e) {
            throw refusal(files, e);
        }
    }

    /** Whoever waited for the end of a move must not go on with the store that was left. */
    private static void refuseLeft(PostgresFiles files, FileChannel lock) throws IOException {
        Optional<StoreAddress> moved = RememberedStore.in(files.dataDirectory()).read();
        if (moved.isPresent()) {
            lock.close();
            throw StoreUnavailable.because(
                    "left", files.dataDirectory(), moved.get().url());
        }
    }

    /**
     * Starts the server for this process alone; others wait until it is closed.
     *
     * @throws StoreUnavailable at once if another process uses the data directory
     */
    static EmbeddedPostgres startAlone(Path dataDirectory, Path programs) {
        PostgresFiles files = new PostgresFiles(dataDirectory.toAbsolutePath().normalize());
        try {
            Files.createDirectories(files.home());
            FileChannel lock = lock(files.lock());
            if (lock == null) {
                throw StoreUnavailable.because("move.inUse", dataDirectory);
            }
            return own(files, lock, programs);
        } catch (IOException e) {
            throw refusal(files, e);
        }
    }

    private static StoreUnavailable refusal(PostgresFiles files, IOException e) {
        return String.valueOf(e.getMessage()).contains("No space left on device")
                ? DiskSpace.full(files.dataDirectory())
                : StoreUnavailable.because(e, "directory", files.dataDirectory(), reason(e));
    }

    private static String reason(IOException e) {
        return e instanceof FileSystemException file && file.getReason() != null ? file.getReason() : e.toString();
    }

    private static @Nullable FileChannel lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException ownedByThisProcess) {
            LOG.debug("{} is held by this process", file);
        }
        channel.close();
        return null;
    }

    private static Optional<Store> join(PostgresFiles files) throws IOException {
        if (!files.port().exists()) {
            return Optional.empty();
        }
        StoreAddress address = files.address(Integer.parseInt(files.port().read()));
        try (Connection connection = address.connect()) {
            return connection.isValid(5) ? Optional.of(new EmbeddedPostgresGuest(address)) : Optional.empty();
        } catch (SQLException notYet) {
            return Optional.empty();
        }
    }

    private static EmbeddedPostgres own(PostgresFiles files, FileChannel lock, Path programs) throws IOException {
        try {
            return start(files, lock, programs);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static EmbeddedPostgres start(PostgresFiles files, FileChannel lock, Path programs) throws IOException {
        files.port().delete();
        boolean first = !Files.exists(files.cluster());
        if (!first) {
            PostgresCluster.refuseOtherMajor(files.cluster());
        }
        DiskSpace.need(first ? DiskSpace.FIRST_START_MIB : DiskSpace.LATER_START_MIB, files.dataDirectory());
        PostgresCluster cluster =
                new PostgresCluster(files, PostgresProgram.unpackedIn(programs), RunAs.choose(files.cluster()));
        if (first) {
            create(cluster, files);
        }
        cluster.clearLeftover();
        EmbeddedPostgres server = new EmbeddedPostgres(files, lock, cluster, EndOfFileGuard.over(files.cluster()));
        try {
            server.begin();
            return server;
        } catch (IOException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private synchronized void begin() throws IOException {
        port = cluster.start(0, guard);
        supervise();
    }

    private EmbeddedPostgres openedToGuests() throws IOException {
        try {
            files.port().write(Integer.toString(port));
            return this;
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private static void create(PostgresCluster cluster, PostgresFiles files) throws IOException {
        String keeper = OwnerOnlyFile.randomPassword();
        String application = OwnerOnlyFile.randomPassword();
        files.keeperPassword().write(keeper);
        files.applicationPassword().write(application);
        cluster.create(keeper, application);
    }

    private void supervise() throws IOException {
        Postmaster server = Postmaster.namedIn(files.cluster())
                .orElseThrow(() -> StoreUnavailable.because("start", files.cluster(), "postmaster.pid"));
        guard.watch(server);
        Thread.startVirtualThread(() -> startAgainAfter(server));
    }

    /** A full disk may have ended it: tried until it runs, so that making room is all that is asked of the operator. */
    private void startAgainAfter(Postmaster server) {
        ProcessHandle.of(server.pid()).ifPresent(process -> process.onExit().join());
        String told = "";
        for (String hindrance = startAgain(); !hindrance.isEmpty(); hindrance = startAgain()) {
            if (!hindrance.equals(told)) {
                LOG.error("The database server could not be started again; trying on. {}", hindrance);
            }
            told = hindrance;
            PostgresCluster.pause(BETWEEN_STARTS);
        }
    }

    /** What stands in the way; empty once it runs, or need not run any more. */
    private synchronized String startAgain() {
        if (closed) {
            return "";
        }
        LOG.warn("The database server ended by itself; starting it again on port {}", port);
        try {
            cluster.start(port, guard);
            supervise();
            return "";
        } catch (StoreUnavailable unavailable) {
            return Wording.ENGLISH.say(unavailable.problem()) + " " + Wording.ENGLISH.say(unavailable.remedy());
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Override
    public StoreAddress address() {
        return files.address(port);
    }

    @Override
    public void migrate(DataSource pool) {
        AuditCustody custody = new AuditCustody(keeperAddress(PostgresCluster.DATABASE));
        try {
            DomainMigrations.onClassPath().migrate(pool, custody::lend);
        } finally {
            custody.take();
        }
    }

    /** The same server as its superuser, who makes databases and never serves the application. */
    StoreAddress keeperAddress(String database) {
        return StoreAddress.onThisMachine(
                port, database, PostgresCluster.KEEPER, files.password(files.keeperPassword()));
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (lock;
                guard) {
            files.port().delete();
            cluster.stop();
        } catch (IOException e) {
            LOG.warn("The store was closed with a problem", e);
        }
    }
}
