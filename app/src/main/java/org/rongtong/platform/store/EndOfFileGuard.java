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
    // somebody else has started on the directory since has others. One that was being started when the pipe ended is
    // told
    // by its port, which no other server has meanwhile. INT is what pg_ctl stop -m fast sends.
    private static final String SCRIPT = """
        trap '' INT HUP TERM
        named() {
            { read -r p && read -r directory && read -r s && read -r port; } < "$1/postmaster.pid" || return 1
            [ "/proc/$p/cwd" -ef "$1" ]
        }
        pid=0; started=0
        while read -r p s; do pid=$p; started=$s; done
        tries=100
        while [ "$pid" = starting ] && [ $tries -gt 0 ]; do
            if named "$1" && [ "$port" = "$started" ]; then pid=$p; started=$s; else sleep 0.1; fi
            tries=$((tries - 1))
        done
        named "$1" && [ "$pid" = "$p" ] && [ "$started" = "$s" ] && kill -INT "$pid"
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

    /** Said before a server is started: from its first moment it has somebody who stops it. */
    void expect(int port) throws IOException {
        say("starting " + port);
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
