package org.rongtong;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rongtong.kernel.Message;
import org.rongtong.platform.wording.Wording;

/**
 * Who sits in front of the command line: the language, and where to print.
 *
 * @param out for results
 * @param err for problems and progress
 */
record Terminal(Wording wording, PrintWriter out, PrintWriter err) {

    /** The terminal of this process; {@code --lang} is looked for before any command is understood. */
    static Terminal ofProcess(List<String> args, Map<String, String> environment) {
        return new Terminal(
                Wording.ofTerminal(language(args), environment),
                new PrintWriter(System.out, true),
                new PrintWriter(System.err, true));
    }

    static @Nullable String language(List<String> args) {
        for (int i = 0; i < args.size(); i++) {
            if (args.get(i).startsWith("--lang=")) {
                return args.get(i).substring("--lang=".length());
            }
            if (args.get(i).equals("--lang") && i + 1 < args.size()) {
                return args.get(i + 1);
            }
        }
        return null;
    }

    void say(String key, Object... args) {
        out.println(wording.say(key, args));
        out.flush();
    }

    void tell(Message problem) {
        err.println(wording.say(problem));
        err.flush();
    }

    void tell(String key, Object... args) {
        tell(Message.of(key, args));
    }
}
