package org.rongtong.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How columns of the directory become values. */
final class Stored {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, List<String>>> OTHERS = new TypeReference<>() {};

    private Stored() {}

    static OrganisationId organisation(ResultSet row, String column) throws SQLException {
        return new OrganisationId(row.getObject(column, UUID.class));
    }

    static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    static Optional<LocalDate> date(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    static Period period(ResultSet row) throws SQLException {
        return new Period(date(row, "valid_from"), date(row, "valid_to"));
    }

    static <E extends Enum<E>> Optional<E> constant(ResultSet row, String column, Class<E> type) throws SQLException {
        return text(row, column).map(name -> Enum.valueOf(type, name));
    }

    static <T> List<T> list(ResultSet row, String column, Class<T> type) throws SQLException {
        return JSON.readValue(row.getString(column), JSON.getTypeFactory().constructCollectionType(List.class, type));
    }

    static Map<String, List<String>> others(ResultSet row) throws SQLException {
        return JSON.readValue(row.getString("others"), OTHERS);
    }

    static String[] texts(Collection<OrganisationId> ids) {
        return ids.stream().map(id -> id.value().toString()).toArray(String[]::new);
    }
}
