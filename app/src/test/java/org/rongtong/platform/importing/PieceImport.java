package org.rongtong.platform.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rongtong.kernel.Message;
import org.rongtong.platform.importing.RowOutcome.Change;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A kind over a table of a few columns. It refuses a negative size itself and leaves it to the database to refuse a
 * size of 100 and more.
 */
final class PieceImport implements ImportKind {

    private final JdbcClient jdbc;
    final List<Integer> batches = new ArrayList<>();

    PieceImport(JdbcClient jdbc) {
        this.jdbc = jdbc;
        jdbc.sql("create table piece (code text primary key, name text not null, size integer check (size < 100))")
                .update();
    }

    @Override
    public String name() {
        return "pieces";
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                ImportField.required("code", "编号"),
                ImportField.required("name", "名称", "件名"),
                ImportField.optional("size", "尺寸"));
    }

    @Override
    public List<RowOutcome> take(List<ImportRow> rows) {
        batches.add(rows.size());
        return rows.stream().map(this::take).toList();
    }

    long stored() {
        return jdbc.sql("select count(*) from piece").query(Long.class).single();
    }

    boolean holds(String code) {
        return jdbc.sql("select exists (select 1 from piece where code = :code)")
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    private RowOutcome take(ImportRow row) {
        String code = row.text("code").orElseThrow();
        String name = row.text("name").orElseThrow();
        int size = Integer.parseInt(row.text("size").orElse("0"));
        if (size < 0) {
            return new RowOutcome.Refused(List.of(new CellProblem(
                    "size",
                    String.valueOf(size),
                    Message.of("importing.required.rule"),
                    Message.of("importing.required.remedy"))));
        }
        return new RowOutcome.Taken(put(code, name, size), List.of());
    }

    private Change put(String code, String name, int size) {
        Optional<String> known = jdbc.sql("select name || size from piece where code = :code")
                .param("code", code)
                .query(String.class)
                .optional();
        jdbc.sql("""
                insert into piece (code, name, size) values (:code, :name, :size)
                on conflict (code) do update set name = excluded.name, size = excluded.size
                """)
                .param("code", code)
                .param("name", name)
                .param("size", size)
                .update();
        return known.map(was -> was.equals(name + size) ? Change.UNCHANGED : Change.UPDATED)
                .orElse(Change.ADDED);
    }
}
