package org.rongtong;

import java.util.List;
import org.rongtong.platform.settings.Rule;
import org.rongtong.platform.settings.Setting;

/** Everything that an operator can set; {@code docs/settings.md} holds the same as a table. */
final class KnownSettings {

    static final Setting PORT = new Setting("port", new Rule.WholeNumber(0, 65_535), "8080");
    static final Setting ADDRESS = new Setting("address", new Rule.Text(60), "127.0.0.1");
    static final Setting TLS = new Setting("tls", new Rule.OneOf(List.of("none", "own", "self-made", "proxy")), "none");
    static final Setting TLS_CERTIFICATE = new Setting("tls.certificate", new Rule.Text(1000), "");
    static final Setting TLS_KEY = new Setting("tls.key", new Rule.Text(1000), "");
    static final Setting PROXIES = new Setting("proxies", new Rule.Text(1000), "");
    static final Setting OPERATOR = new Setting("operator", new Rule.Text(60), "");
    static final Setting MODEL = new Setting("model", new Rule.YesOrNo(), "true");
    static final Setting DATABASE_URL = new Setting("database.url", new Rule.Beginning("jdbc:postgresql:"), "");
    static final Setting DATABASE_USER = new Setting("database.user", new Rule.Text(63), "");
    static final Setting DATABASE_PASSWORD = new Setting("database.password", new Rule.Text(1000), "");
    static final Setting RETENTION_YEARS = new Setting("retention.years", new Rule.WholeNumber(1, 30), "3");
    static final Setting ANCHORS_MINUTES = new Setting("anchors.minutes", new Rule.WholeNumber(1, 1440), "60");
    static final Setting CRYPTO_SUITE =
            new Setting("crypto.suite", new Rule.OneOf(List.of("international", "sm")), "international");
    static final Setting LOG_DAYS = new Setting("log.days", new Rule.WholeNumber(1, 3660), "30");
    static final Setting LOG_MIB = new Setting("log.mib", new Rule.WholeNumber(20, 1_000_000), "500");
    static final Setting STOP_SECONDS = new Setting("stop.seconds", new Rule.WholeNumber(1, 600), "10");

    static final List<Setting> ALL = List.of(
            PORT,
            ADDRESS,
            TLS,
            TLS_CERTIFICATE,
            TLS_KEY,
            PROXIES,
            OPERATOR,
            MODEL,
            DATABASE_URL,
            DATABASE_USER,
            DATABASE_PASSWORD,
            RETENTION_YEARS,
            ANCHORS_MINUTES,
            CRYPTO_SUITE,
            LOG_DAYS,
            LOG_MIB,
            STOP_SECONDS);

    /** Variables of the environment that cannot stand in the file. */
    static final List<String> VARIABLES = List.of(
            "RONGTONG_DATA",
            "RONGTONG_SETTINGS",
            "RONGTONG_JAVA_OPTS",
            "RONGTONG_SHARED",
            "RONGTONG_BACKUP_PASSPHRASE",
            "RONGTONG_TEST_");

    private KnownSettings() {}
}
