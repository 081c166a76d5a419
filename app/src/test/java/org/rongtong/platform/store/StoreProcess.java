package org.rongtong.platform.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A JVM of its own with an open store, for tests that kill it: says one line once the store is open (or refused),
 * obeys the statements on its input, one a line, answering "done" or "refused" with the SQL state, and closes at the
 * end of its input.
 */
final class StoreProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader says;
    private final String first;

    private StoreProcess(Process process) throws IOException {
        this.process = process;
        this.says = process.inputReader(StandardCharsets.UTF_8);
        this.first = line();
    }

    /** @param before words in front of {@code java}, as {@code setpriv … --} */
    static StoreProcess on(Path dataDirectory, Path programs, String classPath, String... before) throws IOException {
        List<String> words = new ArrayList<>(List.of(before));
        words.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-cp",
                classPath,
                StoreProcess.class.getName(),
                dataDirectory.toString(),
                programs.toString()));
        return new StoreProcess(new ProcessBuilder(words)
                .directory(Path.of("/").toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    static StoreProcess on(Path dataDirectory) throws IOException {
        return on(dataDirectory, TestServers.programs(), System.getProperty("java.class.path"));
    }

    /** The kind of store that was opened, or the key of the refusal. */
    String first() {
        return first;
    }

    /** The next line it says, "ended" after the last. */
    String next() throws IOException {
        return line();
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    void execute(String statement) throws IOException {
        var to = process.outputWriter(StandardCharsets.UTF_8);
        to.write(statement + "\n");
        to.flush();
        String answer = line();
        if (!answer.equals("done")) {
            throw new IOException(answer);
        }
    }

    private String line() throws IOException {
        String line;
        do {
            line = says.readLine();
        } while (line != null && !line.startsWith("> "));
        return line == null ? "ended" : line.substring(2);
    }

    void killNow() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public static void main(String[] arguments) throws IOException {
        try (Store store = EmbeddedPostgres.startOrJoin(Path.of(arguments[0]), Path.of(arguments[1]))) {
            say(store.getClass().getSimpleName());
            obey(store);
        } catch (StoreUnavailable refused) {
            say(refused.problem().key());
        }
    }

    private static void obey(Store store) throws IOException {
        JdbcClient jdbc = TestServers.jdbc(store.address());
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String statement = in.readLine(); statement != null; statement = in.readLine()) {
            try {
                jdbc.sql(statement).update();
                say("done");
            } catch (DataAccessException refused) {
                say("refused " + stateOf(refused));
            }
        }
    }

    private static String stateOf(DataAccessException refused) {
        return refused.getMostSpecificCause() instanceof SQLException sql ? sql.getSQLState() : refused.toString();
    }

    private static void say(String line) {
        System.out.println("> " + line);
    }
}
