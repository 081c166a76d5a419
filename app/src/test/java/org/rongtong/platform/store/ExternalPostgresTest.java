package org.rongtong.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.rongtong.kernel.Message;

class ExternalPostgresTest {

    private static final EmbeddedPostgres SERVER = TestServers.inTemporaryDirectory();

    @Test
    void aServerWithAnOrdinaryRoleIsTaken() {
        var address = SERVER.address();

        try (Store store = ExternalPostgres.at(address.url(), address.user(), address.password())) {
            assertThat(store).isEqualTo(new ExternalPostgres(address));
        }
    }

    @Test
    void aSuperuserIsRefused() {
        assertThat(refusalOf(SERVER.keeperAddress("rongtong")))
                .isEqualTo(Message.of(
                        "store.external.superuser.problem", SERVER.address().url(), "rongtong_keeper"));
    }

    @Test
    void aDatabaseThatIsNotInUtf8IsRefused() {
        TestServers.jdbc(SERVER.keeperAddress("postgres"))
                .sql("create database ascii encoding 'SQL_ASCII' locale 'C' template template0 owner rongtong")
                .update();
        String url = SERVER.address().url().replaceAll("/[^/]*$", "/ascii");

        assertThat(refusalOf(new StoreAddress(
                        url, SERVER.address().user(), SERVER.address().password())))
                .isEqualTo(Message.of("store.external.encoding.problem", url, "SQL_ASCII"));
    }

    @Test
    void fourteenIsTooOldAndFifteenIsNot() {
        var address = SERVER.address();
        var fifteen = new ExternalPostgres.Server(15, "15.0", "UTF8", false);
        var fourteen = new ExternalPostgres.Server(14, "14.19", "UTF8", false);

        fifteen.refuseUnfit(address);
        var refusal = catchThrowableOfType(StoreUnavailable.class, () -> fourteen.refuseUnfit(address));

        assertThat(refusal.problem()).isEqualTo(Message.of("store.external.old.problem", address.url(), "14.19"));
    }

    @Test
    void aServerThatDoesNotAnswerIsNamed() {
        var nobody = new StoreAddress("jdbc:postgresql://127.0.0.1:1/rongtong", "rongtong", "");

        assertThat(refusalOf(nobody).args().getFirst()).isEqualTo(nobody.url());
    }

    @Test
    void otherProductsAreRefusedBeforeAnythingIsTried() {
        assertThat(refusalOf(new StoreAddress("jdbc:h2:mem:x", "sa", "")))
                .isEqualTo(Message.of("store.external.url.problem", "jdbc:h2:mem:x"));
    }

    private static Message refusalOf(StoreAddress address) {
        return catchThrowableOfType(
                        StoreUnavailable.class,
                        () -> ExternalPostgres.at(address.url(), address.user(), address.password()))
                .problem();
    }
}
