package org.rongtong.platform.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * As whom the server's programs run. PostgreSQL refuses root, so that root has to step down: into a user name space
 * without a mapping (files stay root's) or to another account (which then owns the cluster).
 */
sealed interface RunAs {

    List<String> prefix();

    /** Makes {@code path} and what is in it the property of the account that runs the server. */
    void own(Path path) throws IOException;

    record Caller() implements RunAs {
        @Override
        public List<String> prefix() {
            return List.of();
        }

        @Override
        public void own(Path path) {
            // Whoever makes a file owns it.
        }
    }

    record UserNamespace() implements RunAs {
        @Override
        public List<String> prefix() {
            return List.of("unshare", "-U", "--");
        }

        @Override
        public void own(Path path) {
            // Seen from outside, the name space still writes as root.
        }
    }

    record Account(int uid, List<String> prefix) implements RunAs {

        static final int NOBODY = 65534;

        static Account bySetpriv(int uid) {
            return new Account(uid, List.of("setpriv", "--reuid=" + uid, "--regid=" + uid, "--clear-groups", "--"));
        }

        static Account byRunuser() {
            return new Account(NOBODY, List.of("runuser", "-u", "nobody", "--"));
        }

        @Override
        public void own(Path path) throws IOException {
            if (owner(path) == uid) {
                return;
            }
            // The top last: where it belongs to the account, so does everything in it.
            for (Path each : DirectoryTree.deepestFirst(path)) {
                Files.setAttribute(each, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    /** The first way that works here for the cluster in {@code cluster}, which need not exist yet. */
    static RunAs choose(Path cluster) {
        if (!callerIsRoot()) {
            return new Caller();
        }
        return waysForRoot(cluster).stream()
                .filter(RunAs::works)
                .findFirst()
                .orElseThrow(() -> StoreUnavailable.because("root"));
    }

    private static List<RunAs> waysForRoot(Path cluster) {
        List<RunAs> ways = new ArrayList<>();
        int owner = Files.exists(cluster) ? owner(cluster) : 0;
        // A cluster that an ordinary user made stays that user's: the name space could not even read it.
        if (owner == 0) {
            ways.add(new UserNamespace());
        }
        ways.add(Account.bySetpriv(owner == 0 ? Account.NOBODY : owner));
        if (owner == 0 || owner == Account.NOBODY) {
            ways.add(Account.byRunuser());
        }
        return ways;
    }

    private static boolean works(RunAs way) {
        List<String> words = new ArrayList<>(way.prefix());
        words.add("true");
        return new Command(Path.of("/"), words).run().well();
    }

    private static boolean callerIsRoot() {
        return owner(Path.of("/proc/self")) == 0;
    }

    private static int owner(Path path) {
        try {
            return (Integer) Files.getAttribute(path, "unix:uid");
        } catch (IOException e) {
            throw StoreUnavailable.because(e, "directory", path, String.valueOf(e.getMessage()));
        }
    }
}
