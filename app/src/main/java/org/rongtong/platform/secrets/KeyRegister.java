package org.rongtong.platform.secrets;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.rongtong.kernel.Message;
import org.rongtong.platform.store.StoreUnavailable;

/**
 * Which secrets the store was written with: their numbers and marks, never the secrets. With them a ring that is missing
 * or somebody else's is noticed at the start, not at the first value that cannot be read.
 */
record KeyRegister(DataSource store) {

    /**
     * Enters the keys of {@code ring} that are not yet entered.
     *
     * @throws StoreUnavailable if the store was written with a key that {@code ring} lacks
     */
    void compare(KeyRing ring) {
        Map<Integer, String> entered = entered();
        entered.forEach((id, mark) -> {
            if (ring.key(id).map(RingKey::mark).filter(mark::equals).isEmpty()) {
                throw missing(ring, id);
            }
        });
        ring.keys().stream().filter(key -> !entered.containsKey(key.id())).forEach(this::enter);
    }

    private static StoreUnavailable missing(KeyRing ring, int id) {
        return new StoreUnavailable(
                Message.of("secrets.missing.problem", ring.path(), id),
                Message.of("secrets.missing.remedy", ring.path(), id),
                null);
    }

    // On a connection of its own: it holds whatever becomes of the act that needed the key.
    private Map<Integer, String> entered() {
        try (Connection connection = store.getConnection();
                var statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select id, mark from platform.secret_key")) {
            Map<Integer, String> marks = new TreeMap<>();
            while (row.next()) {
                marks.put(row.getInt("id"), row.getString("mark"));
            }
            return marks;
        } catch (SQLException e) {
            throw new IllegalStateException("the register of keys cannot be read", e);
        }
    }

    private void enter(RingKey key) {
        try (Connection connection = store.getConnection();
                var statement = connection.prepareStatement(
                        "insert into platform.secret_key (id, mark) values (?, ?) on conflict (id) do nothing")) {
            statement.setInt(1, key.id());
            statement.setString(2, key.mark());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the register of keys cannot be written", e);
        }
    }
}
