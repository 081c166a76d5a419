package org.rongtong.platform.audit;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rongtong.platform.secrets.Suite;
import org.rongtong.platform.store.TestDatabase;
import org.rongtong.platform.wording.Wording;

/** SEC-4: what somebody does who is superuser of the database, and what {@code verify} says of it. */
class TamperingTest {

    private static final Map<String, ChainFinding> CHANGES = Map.ofEntries(
            entry("number = 11", new ChainFinding.Missing(10, 10)),
            entry("segment = 2", new ChainFinding.Changed(10)),
            entry("at = at + interval '1 microsecond'", new ChainFinding.Changed(10)),
            entry("actor = 'anonymous'", new ChainFinding.Changed(10)),
            entry("organisation_id = gen_random_uuid()", new ChainFinding.Changed(10)),
            entry("address = null", new ChainFinding.Changed(10)),
            entry("act = 'x'", new ChainFinding.Changed(10)),
            entry("object_type = 'x'", new ChainFinding.Changed(10)),
            entry("object_id = 'x'", new ChainFinding.Changed(10)),
            entry("result = 'failed'", new ChainFinding.Changed(10)),
            entry("before_digest = null", new ChainFinding.Changed(10)),
            entry("after_digest = 'x'", new ChainFinding.Changed(10)),
            entry("note = ''", new ChainFinding.Changed(10)),
            entry("digest = 'sha256:00'", new ChainFinding.Changed(10)),
            entry("seal = 'x'", new ChainFinding.Forged(10)),
            entry("previous = 'x'", new ChainFinding.Unlinked(10)));

    @TempDir
    Path data;

    private final SteppedClock clock = new SteppedClock("2026-11-24T08:30:00Z");
    private AuditedStore store;
    private Anchor anchor;

    @BeforeEach
    void recordTen() {
        store = AuditedStore.on(TestDatabase.fresh(), data, clock);
        store.record(1, 10);
        anchor = store.anchoring().drop().orElseThrow();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void anUntouchedChainIsSoundAndMeetsItsAnchor() {
        assertThat(store.verified(anchor)).isEqualTo(new ChainFinding.Sound(1, 10, 1, 0));
    }

    @Test
    void aChangeOfAnyFieldIsFoundAtItsEntry() {
        store.tamper("create table platform.genuine as select * from platform.audit_entry");
        CHANGES.forEach((change, found) -> {
            store.tamper("update platform.audit_entry set " + change + " where number = 10");

            assertThat(store.verified()).as(change).isEqualTo(found);

            store.tamper(
                    "delete from platform.audit_entry",
                    "insert into platform.audit_entry select * from platform.genuine");
        });
    }

    @Test
    void anEntryTakenOutOfTheMiddleIsMissing() {
        store.tamper("delete from platform.audit_entry where number in (4, 5)");

        assertThat(store.verified()).isEqualTo(new ChainFinding.Missing(4, 5));
    }

    @Test
    void aBeginningTakenAwayWithoutRecordIsMissing() {
        store.tamper("delete from platform.audit_entry where number <= 3");

        assertThat(store.verified()).isEqualTo(new ChainFinding.Missing(1, 3));
    }

    @Test
    void twoEntriesThatChangePlacesAreFound() {
        store.tamper(
                "update platform.audit_entry set number = 99 where number = 4",
                "update platform.audit_entry set number = 4 where number = 5",
                "update platform.audit_entry set number = 5 where number = 99");

        assertThat(store.verified()).isEqualTo(new ChainFinding.Unlinked(4));
    }

    @Test
    void aCutTailIsFoundByTheAnchorAlone() {
        store.tamper("delete from platform.audit_entry where number > 7");

        assertThat(store.verified()).isEqualTo(new ChainFinding.Sound(1, 7, 0, 0));
        assertThat(store.verified(anchor)).isEqualTo(new ChainFinding.CutShort(anchor, 7));
    }

    @Test
    void whoHasTheDatabaseAloneCannotWriteAnEntryThatHolds() {
        AuditEntry genuine = store.trail().last().orElseThrow();
        AuditEntry forged = new AuditEntry(
                        11,
                        1,
                        genuine.at(),
                        "anonymous",
                        null,
                        null,
                        "x",
                        "x",
                        "x",
                        "done",
                        null,
                        null,
                        null,
                        genuine.digest(),
                        "",
                        "")
                .digested(Suite.INTERNATIONAL);
        store.tamper(
                "insert into platform.audit_entry select 11, 1, at, 'anonymous', null, null, 'x', 'x', 'x', 'done',"
                        + " null, null, null, digest, '" + forged.digest()
                        + "', seal from platform.audit_entry where number = 10");

        assertThat(store.verified(anchor)).isEqualTo(new ChainFinding.Forged(11));
    }

    @Test
    void whoHasTheKeysTooCannotReplaceOneEntryWithoutReplacingAllThatFollow() {
        store.tamper(
                "create table platform.rest as select * from platform.audit_entry where number > 5",
                "delete from platform.audit_entry where number >= 5");
        store.record(50, 50);
        store.tamper("insert into platform.audit_entry select * from platform.rest");

        assertThat(store.verified()).isEqualTo(new ChainFinding.Unlinked(6));
    }

    @Test
    void aFullRewriteWithTheKeysIsFoundByTheAnchorAlone() {
        store.tamper("delete from platform.audit_entry");
        clock.set(clock.instant().plusSeconds(1));
        store.record(1, 12);

        assertThat(store.verified()).isEqualTo(new ChainFinding.Sound(1, 12, 0, 0));
        assertThat(store.verified(anchor)).isEqualTo(new ChainFinding.Rewritten(anchor));
    }

    @Test
    void theCommandEndsWith0WhenSoundWith1WhenNotAndWith2WhenThereIsNoSuchFile() throws Exception {
        Path kept = Files.copy(data.resolve("audit/anchors.txt"), data.resolve("kept.txt"));

        assertThat(verify(kept)).isEqualTo("0 审计链完好：共10条（第1条至第10条），与1个锚点一致；另有0个锚点对应的记录已到期删除。");
        store.tamper("delete from platform.audit_entry where number > 7");
        assertThat(verify(kept)).startsWith("1 审计链不完好：锚点（2026-11-24T08:30:00Z）有10条记录，现在只到第7条");
        Files.delete(data.resolve("audit/anchors.txt"));
        assertThat(verify(kept)).startsWith("1 审计链不完好：锚点");
        assertThat(verify(data.resolve("absent"))).startsWith("2 锚点文件：");
        Files.writeString(kept, "10 sha256:00 yesterday\n");
        assertThat(verify(kept)).startsWith("2 锚点文件：");
    }

    private String verify(Path anchors) {
        StringWriter said = new StringWriter();
        PrintWriter to = new PrintWriter(said);
        int code = VerifyCommand.commandLine(store::verification, () -> data, Wording.CHINESE, to, to)
                .execute("--quiet", "--anchor", anchors.toString());
        return code + " " + said.toString().strip();
    }
}
