package org.rongtong.platform.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.Driver;
import org.rongtong.platform.store.MoveProgress.Step;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * Everything that one store holds, copied into an empty other one and compared table by table.
 *
 * <p>The tables are made by the migrations of this program; the rows travel in one transaction on either side. What
 * stands in the way is told; then nothing of the copy is left. A schema marks a copy that is not finished, so that the
 * next try can clear away what a killed one left.
 */
record StoreCopy(StoreAddress from, StoreAddress to, MoveProgress progress) {

    static final String UNFINISHED = "rongtong_unfinished_copy";

    /**
     * @return what both sides hold now
     * @throws StoreUnavailable with what stands in the way
     */
    List<CopiedTable> run() {
        try (CopySession target = CopySession.at(to)) {
            claim(target, to);
            return copiedOrCleared(target);
        } catch (SQLException e) {
            throw stopped(e);
        }
    }

    /** Takes the copy away again. */
    void undo() {
        try (CopySession target = CopySession.at(to)) {
            clear(target);
        } catch (SQLException e) {
            throw stopped(e);
        }
    }

    private StoreUnavailable stopped(SQLException e) {
        String reason =
                String.valueOf(e.getMessage()).lines().findFirst().orElse("").replaceFirst("^ERROR: ", "");
        return StoreUnavailable.because(e, "move.stopped", to.url(), reason);
    }

    static void claim(CopySession target, StoreAddress to) throws SQLException {
        // The number is ours alone; it is given back when the session ends, however it ends.
        if (!target.is("pg_try_advisory_lock(7210665841)")) {
            throw StoreUnavailable.because("move.claimed", to.url());
        }
        if (target.is("to_regnamespace('" + UNFINISHED + "') is not null")) {
            clear(target);
        }
        Optional<String> stranger = target.firstRelation();
        if (stranger.isPresent()) {
            throw StoreUnavailable.because("move.notEmpty", to.url(), stranger.get());
        }
        if (!target.is("has_database_privilege(current_database(), 'create')")) {
            throw StoreUnavailable.because("move.rights", to.url(), to.user());
        }
        target.execute("create schema " + UNFINISHED);
    }

    private List<CopiedTable> copiedOrCleared(CopySession target) throws SQLException {
        try {
            return copied(target);
        } catch (SQLException | RuntimeException e) {
            try {
                clear(target);
            } catch (SQLException unreachable) {
                // The mark stays, and the next try clears.
                e.addSuppressed(unreachable);
            }
            throw e;
        }
    }

    static void clear(CopySession target) throws SQLException {
        target.rollback();
        for (String domain : DomainMigrations.onClassPath().domains()) {
            target.execute("drop schema if exists " + domain + " cascade");
        }
        target.execute("drop schema if exists " + UNFINISHED);
    }

    private List<CopiedTable> copied(CopySession target) throws SQLException {
        migrate(from);
        migrate(to);
        try (CopySession source = CopySession.at(from)) {
            refuseOthers(source);
            List<StoreTable> tables = source.tables();
            refuseOtherShape(tables, target.tables());
            source.hold(tables);
            List<CopiedTable> held = contents(source, tables, Step.COUNTING);
            write(tables, source, target, rows(held));
            refuseDifference(held, contents(target, tables, Step.COMPARING));
            refuseOtherCounters(source.counters(), target.counters());
            refuseOthers(source);
            target.execute("drop schema " + UNFINISHED);
            return held;
        }
    }

    private static void migrate(StoreAddress at) {
        DomainMigrations.onClassPath().migrate(source(at));
    }

    /** Without a pool. */
    static DataSource source(StoreAddress at) {
        return new SimpleDriverDataSource(new Driver(), at.url(), at.user(), at.password());
    }

    private void refuseOthers(CopySession source) throws SQLException {
        int others = source.othersOfOurs();
        if (others > 0) {
            throw StoreUnavailable.because("move.others", from.url(), others);
        }
    }

    private void refuseOtherShape(List<StoreTable> here, List<StoreTable> there) {
        Stream.concat(missing(here, there), missing(there, here)).findFirst().ifPresent(table -> {
            throw StoreUnavailable.because("move.shape", from.url(), to.url(), table);
        });
    }

    private static Stream<String> missing(List<StoreTable> tables, List<StoreTable> among) {
        List<String> known = among.stream().map(StoreTable::described).toList();
        return tables.stream().map(StoreTable::described).filter(table -> !known.contains(table));
    }

    private List<CopiedTable> contents(CopySession store, List<StoreTable> tables, Step step) throws SQLException {
        List<CopiedTable> contents = new ArrayList<>();
        for (StoreTable table : tables) {
            contents.add(store.content(table));
            progress.heard(step, table.name(), contents.size(), tables.size());
        }
        return contents;
    }

    private static long rows(List<CopiedTable> tables) {
        return tables.stream().mapToLong(CopiedTable::rows).sum();
    }

    private void write(List<StoreTable> tables, CopySession source, CopySession target, long all) throws SQLException {
        List<Safeguard> safeguards = target.safeguards();
        target.begin();
        // Foreign keys are checked as they come back: no order of tables is needed, and circles do no harm.
        target.execute(safeguards.stream().map(Safeguard::off).toList());
        target.execute(tables.stream().map(StoreTable::empty).toList());
        long done = 0;
        for (StoreTable table : tables) {
            long before = done;
            done += source.stream(
                    table, target, rows -> progress.heard(Step.COPYING, table.name(), before + rows, all));
        }
        target.execute(source.counters());
        target.execute(safeguards.stream().map(Safeguard::on).toList());
        target.commit();
    }

    private void refuseDifference(List<CopiedTable> held, List<CopiedTable> written) {
        for (int i = 0; i < held.size(); i++) {
            CopiedTable here = held.get(i);
            CopiedTable there = written.get(i);
            if (!here.equals(there)) {
                throw StoreUnavailable.because("move.different", to.url(), here.name(), here.rows(), there.rows());
            }
        }
    }

    private void refuseOtherCounters(List<String> held, List<String> written) {
        if (!held.equals(written)) {
            throw StoreUnavailable.because("move.different", to.url(), "pg_sequences", held.size(), written.size());
        }
    }
}
