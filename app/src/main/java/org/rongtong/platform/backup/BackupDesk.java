package org.rongtong.platform.backup;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rongtong.kernel.Message;
import org.rongtong.platform.audit.ActorRef;
import org.rongtong.platform.audit.AuditedAct;
import org.rongtong.platform.store.StoreSettings;
import org.rongtong.platform.store.StoreUnavailable;
import org.rongtong.platform.wording.Wording;

/**
 * What both commands work with.
 *
 * @param installation its data directory and its database
 * @param record puts an act into the audit record of the installation, which is started for that
 */
record BackupDesk(
        Supplier<StoreSettings> installation,
        Consumer<AuditedAct> record,
        Wording wording,
        PrintWriter out,
        PrintWriter err) {

    static final int DONE = 0;
    static final int WRONG_USE = 2;
    static final int ENVIRONMENT = 3;

    KeyChoice.Chosen key(KeyChoice choice) {
        return choice.chosen(Map.copyOf(System.getenv()), this::ask);
    }

    private @Nullable String ask() {
        java.io.Console console = System.console();
        if (console == null) {
            return null;
        }
        char[] words = console.readPassword("%s ", wording.say("backup.key.ask"));
        return words == null ? null : new String(words);
    }

    void record(String act, String what, Instant at) {
        record.accept(
                AuditedAct.of(ActorRef.machine("console"), act, "backup", at).noting(what));
    }

    int said(Message done) {
        out.println(wording.say(done));
        out.flush();
        return DONE;
    }

    int told(int code, Message problem) {
        err.println(wording.say(problem));
        err.flush();
        return code;
    }

    int told(StoreUnavailable unavailable) {
        told(ENVIRONMENT, unavailable.problem());
        return told(ENVIRONMENT, unavailable.remedy());
    }
}
