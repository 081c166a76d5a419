package org.rongtong.platform.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rongtong.kernel.Message;
import org.rongtong.platform.store.StoreSettings;
import org.rongtong.platform.store.StoreUnavailable;
import org.rongtong.platform.store.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** SEC-7: sensitive columns and their keys, in both suites. */
class SecretsTest {

    private static final String MOBILE = "people.person.mobile";
    private static TestDatabase database;

    @TempDir
    Path data;

    private Secrets secrets;

    @BeforeAll
    static void makeDatabase() {
        database = TestDatabase.fresh();
        database.jdbc().sql("create schema people").update();
        database.jdbc()
                .sql("create table people.person (id integer primary key, mobile text, mobile_digest text)")
                .update();
    }

    @BeforeEach
    void begin() {
        database.jdbc().sql("truncate people.person, platform.secret_key").update();
        secrets = with(Suite.INTERNATIONAL, data);
    }

    private static Secrets with(Suite suite, Path data) {
        return new Secrets(StoreSettings.embedded(data), database.dataSource(), Clock.systemUTC(), suite.setting());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsEncryptedComesBackAndNeverLooksTheSame(Suite suite) {
        Secrets own = with(suite, data);

        String once = own.encrypt(MOBILE, "13800000000 示例");

        assertThat(once)
                .matches("(aes256gcm|sm4gcm)\\.1\\.[A-Za-z0-9+/=]+")
                .isNotEqualTo(own.encrypt(MOBILE, "13800000000 示例"));
        assertThat(own.decrypt(MOBILE, once)).isEqualTo("13800000000 示例");
        assertThat(secrets.decrypt(MOBILE, once)).isEqualTo("13800000000 示例");
    }

    @Test
    void aValueThatWasChangedOrBelongsToAnotherColumnIsRefused() {
        String stored = secrets.encrypt(MOBILE, "13800000000");
        char middle = stored.charAt(20);
        String changed = stored.substring(0, 20) + (middle == 'A' ? 'B' : 'A') + stored.substring(21);

        assertThatThrownBy(() -> secrets.decrypt(MOBILE, changed)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> secrets.decrypt("people.person.mail", stored))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> secrets.decrypt(MOBILE, stored.replace(".1.", ".2.")))
                .hasMessageContaining("key 2 is not in");
    }

    @ParameterizedTest
    @EnumSource
    void aKeyedDigestIsTheSameForTheSameValueAndColumnAlone(Suite suite) {
        Secrets own = with(suite, data);

        assertThat(own.digest(MOBILE, "1"))
                .isEqualTo(own.digest(MOBILE, "1"))
                .isNotEqualTo(own.digest(MOBILE, "2"))
                .isNotEqualTo(own.digest("people.person.mail", "1"));
        assertThat(secrets.isDigest(MOBILE, "1", own.digest(MOBILE, "1"))).isTrue();
        assertThat(secrets.isDigest(MOBILE, "2", own.digest(MOBILE, "1"))).isFalse();
        assertThat(secrets.digests(MOBILE, "1")).contains(own.digest(MOBILE, "1"));
    }

    /** GB/T 32905-2016, example 1. */
    @Test
    void theSmSuiteDigestsAsTheStandardDoes() {
        assertThat(HexFormat.of().formatHex(Suite.SM.digest().digest(new byte[] {'a', 'b', 'c'})))
                .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    }

    @Test
    void theKeysStandInAFileOfTheOwnerAndNotInTheDatabase() throws IOException {
        Path ring = data.resolve("keys/ring");
        String secret = Files.readString(ring).strip().split(" ")[2];

        assertThat(Files.getPosixFilePermissions(ring)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(ring.getParent()))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(database.jdbc()
                        .sql("select mark from platform.secret_key")
                        .query(String.class)
                        .list())
                .singleElement()
                .isNotEqualTo(secret);
    }

    @Test
    void withoutTheKeysOrWithOthersNothingIsBegun(@TempDir Path other) throws IOException {
        assertThat(refusal(other)).isEqualTo(Message.of("secrets.missing.problem", other.resolve("keys/ring"), 1));
        assertThat(other).isEmptyDirectory();

        KeyRing.in(other).begin(Clock.systemUTC().instant());

        assertThat(refusal(other)).isEqualTo(Message.of("secrets.missing.problem", other.resolve("keys/ring"), 1));
    }

    private static Message refusal(Path data) {
        return catchThrowableOfType(StoreUnavailable.class, () -> with(Suite.INTERNATIONAL, data))
                .problem();
    }

    // ---- rotation

    private static KeyRotation rotation(Secrets secrets) {
        return new KeyRotation(
                secrets,
                List.of(new EncryptedColumn(MOBILE, "people.person", "id", "mobile", "mobile_digest")),
                new JdbcTemplate(database.dataSource()),
                new JdbcTransactionManager(database.dataSource()),
                Clock.systemUTC(),
                event -> {});
    }

    private void store(int from, int to) {
        for (int n = from; n <= to; n++) {
            database.jdbc()
                    .sql("insert into people.person values (:id, :mobile, :digest)")
                    .param("id", n)
                    .param("mobile", secrets.encrypt(MOBILE, "m" + n))
                    .param("digest", secrets.digest(MOBILE, "m" + n))
                    .update();
        }
    }

    private List<String> readable(Secrets by, String beginning) {
        return database.jdbc()
                .sql(
                        "select mobile, mobile_digest from people.person where starts_with(mobile, :beginning) order by id")
                .param("beginning", beginning)
                .query((row, n) -> {
                    String plain = by.decrypt(MOBILE, row.getString(1));
                    assertThat(row.getString(2)).isEqualTo(by.digest(MOBILE, plain));
                    return plain;
                })
                .list();
    }

    @Test
    void aRotationEncryptsEverythingAnewAndARunningServerReadsAndWritesOn() {
        store(1, 3);
        database.jdbc().sql("insert into people.person (id) values (9)").update();

        var done = rotation(with(Suite.INTERNATIONAL, data)).run((now, of) -> {});

        assertThat(done).isEqualTo(new KeyRotation.Done(2, false, 1, 3));
        assertThat(readable(secrets, "aes256gcm.2.")).containsExactly("m1", "m2", "m3");
        assertThat(secrets.encrypt(MOBILE, "new")).startsWith("aes256gcm.2.");
    }

    @Test
    void anInterruptedRotationGoesOnWithTheSameKey() {
        store(1, 600);
        assertThatThrownBy(() -> rotation(secrets).run((now, of) -> {
                    if (now > 0) {
                        throw new IllegalStateException("power cut after " + now);
                    }
                }))
                .hasMessage("power cut after 500");

        var done = rotation(with(Suite.INTERNATIONAL, data)).run((now, of) -> {});

        assertThat(done).isEqualTo(new KeyRotation.Done(2, true, 1, 100));
        assertThat(readable(secrets, "aes256gcm.2.")).hasSize(600);
    }

    @Test
    void aRotationWithTheOtherSuiteChangesTheAlgorithm() {
        store(1, 2);
        Secrets sm = with(Suite.SM, data);

        rotation(sm).run((now, of) -> {});

        assertThat(readable(sm, "sm4gcm.2.")).containsExactly("m1", "m2");
    }
}
