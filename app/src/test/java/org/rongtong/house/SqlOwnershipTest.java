package org.rongtong.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A domain's SQL names its own tables and what others publish as {@code <domain>.pub_…}, always with the schema. */
class SqlOwnershipTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db");

    @Test
    void everyStatementStaysAtHome() {
        List<String> strays = new ArrayList<>();
        for (JavaSource source : JavaSource.all()) {
            source.literals().stream()
                    .filter(Sql::looksLike)
                    .flatMap(sql -> strays(source.domain(), sql).stream())
                    .forEach(stray -> strays.add(source.path() + ": " + stray));
        }
        for (JavaSource migration : JavaSource.under(MIGRATIONS, ".sql")) {
            String domain = MIGRATIONS.relativize(migration.path()).getName(0).toString();
            strays(domain, migration.text()).forEach(stray -> strays.add(migration.path() + ": " + stray));
        }

        assertThat(strays).isEmpty();
    }

    @Test
    void theScanSeesTheStatementsOfTheHouse() {
        assertThat(JavaSource.all().stream()
                        .filter(source -> source.domain().equals("directory"))
                        .flatMap(source -> source.literals().stream())
                        .filter(Sql::looksLike)
                        .flatMap(sql -> new Sql(sql).tables().stream()))
                .contains("directory.organisation", "directory.title_period", "directory.revision");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select o.name from directory.organisation o",
                "select n.id\n  from matching.need n\n  left join directory.organisation o on o.id = n.by",
                "select 1 from matching.need n, directory.offer f",
                "insert into directory.offer (id) values (1)",
                "update directory.offer set name = ''",
                "delete from directory.offer",
                "with w as (select * from directory.offer) select * from w",
                "create table matching.x (o uuid references directory.organisation)",
                "create index i on directory.organisation (name)",
                "select nextval('directory.revision')",
                "select id from need",
                "select id from ",
                "select id from %s where id = 1",
                "join directory.offer o on o.id = n.offer_id",
            })
    void aStatementThatLeavesItsDomainOrHidesItsTableIsFound(String planted) {
        assertThat(Sql.looksLike(planted)).isTrue();
        assertThat(strays("matching", planted)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select n.id from matching.need n join directory.pub_organisation o on o.id = n.by",
                "with w as (select 1), v (a) as (select 2) select * from w join v on true",
                "select extract(year from n.day) from matching.need n where n.a is distinct from n.b for update of n",
                "insert into matching.need (id) select id from unnest(:ids) as r(id) on conflict (id) do update set id = 1",
                "select 'from nowhere' from matching.need -- from the file",
                "select rolname from pg_roles",
            })
    void aStatementAtHomePasses(String statement) {
        assertThat(strays("matching", statement)).isEmpty();
    }

    @Test
    void ordinaryWordsAreNotTakenForSql() {
        assertThat(Sql.looksLike("read from the file")).isFalse();
        assertThat(new JavaSource(
                                Path.of("X.java"),
                                "// \"select 1 from a\"\nString s = \"x\\\"y\"; /* \"z\" */ char c = '\"';")
                        .literals())
                .containsExactly("x\\\"y");
    }

    private static List<String> strays(String domain, String sql) {
        return new Sql(sql)
                .tables().stream()
                        .filter(table -> !table.startsWith(domain + "."))
                        .filter(table -> !table.matches("[a-z]+\\.pub_\\w+"))
                        .filter(table -> !table.matches("pg_\\w+|(?:pg_catalog|information_schema)\\.\\w+"))
                        .toList();
    }
}
