package org.rongtong.platform.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A small child process that reads a pipe from this JVM. When the JVM is gone, however it went, the pipe ends and the
 * child asks the server for a fast shutdown; no server is orphaned by {@code kill -9}.
 */
final class EndOfFileGuard implements AutoCloseable {

    // The last line read names the server by process number and start second, as postmaster.pid does; a server that
    // somebody else has started on the directory since has others. INT is what pg_ctl stop -m fast sends.
    private static final String SCRIPT = """
            trap '' INT HUP TERM
            pid=0; started=0
            while read -r p s; do pid=$p; started=$s; done
            { read -r p && read -r directory && read -r s; } < "$1/postmaster.pid" || exit 0
            [ "$pid" = "$p" ] && [ "$started" = "$s" ] && [ "/proc/$pid/cwd" -ef "$1" ] && kill -INT "$pid"
            """;

    private final Process child;

    private EndOfFileGuard(Process child) {
        this.child = child;
    }

    static EndOfFileGuard over(Path cluster) throws IOException {
        List<String> words = new ArrayList<>();
        // A session of its own: a signal to the JVM's process group does not reach the guard.
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            words.add("/usr/bin/setsid");
        }
        words.addAll(List.of("/bin/sh", "-c", SCRIPT, "rongtong-guard", cluster.toString()));
        return new EndOfFileGuard(Command.prepared(Path.of("/"), words)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    void watch(Postmaster server) throws IOException {
        say(server.pid() + " " + server.started().getEpochSecond());
    }

    /** Sends the child away without touching any server. */
    @Override
    public void close() {
        try {
            say("0 0");
            child.getOutputStream().close();
        } catch (IOException childIsGone) {
            // Then there is nobody left to send away.
        }
    }

    private void say(String line) throws IOException {
        OutputStream pipe = child.getOutputStream();
        pipe.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        pipe.flush();
    }
}
