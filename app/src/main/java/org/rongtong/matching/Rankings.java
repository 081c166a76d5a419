package org.rongtong.matching;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rongtong.kernel.Reason;
import org.rongtong.kernel.ReasonJson;
import org.rongtong.matching.index.Profile;
import org.rongtong.matching.scoring.Match;
import org.rongtong.matching.scoring.Ranking;
import org.rongtong.platform.store.TimeOrderedIds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Rankings as they were computed, with all reasons. What is shown is what is kept here, not what would come out today. */
@Component
class Rankings {

    private final JdbcClient jdbc;
    private final Indexes indexes;
    private final TimeOrderedIds ids;
    private final Clock clock;

    Rankings(JdbcClient jdbc, Indexes indexes, TimeOrderedIds ids, Clock clock) {
        this.jdbc = jdbc;
        this.indexes = indexes;
        this.ids = ids;
        this.clock = clock;
    }

    /** What a ranking of a need depends on beside its basis. */
    record Key(NeedId need, long needRevision, SearchKind kind, long corpus, LocalDate day) {}

    /** The ranking kept for exactly this need, corpus, day and basis. */
    Optional<UUID> find(Key key, Ranking.Basis basis) {
        return jdbc.sql("""
                        select id
                          from matching.ranking
                         where need_id = :need and need_revision = :revision and kind = :kind and corpus = :corpus
                           and on_day = :day and weights = :weights and statistics = :statistics and model = :model
                        """)
                .param("need", key.need().value())
                .param("revision", key.needRevision())
                .param("kind", key.kind().code())
                .param("corpus", key.corpus())
                .param("day", Date.valueOf(key.day()))
                .param("weights", basis.weights())
                .param("statistics", basis.statistics())
                .param("model", basis.model())
                .query(UUID.class)
                .optional();
    }

    /** Keeps {@code ranking} for a need; a second one of the same key is dropped in favour of the first. */
    @Transactional
    UUID keep(Key key, Ranking ranking) {
        return find(key, ranking.basis())
                .orElseGet(() ->
                        insert(key.need().value(), key.needRevision(), key.kind(), key.corpus(), key.day(), ranking));
    }

    /** Keeps {@code ranking} for a search that belongs to no kept need. */
    @Transactional
    UUID keep(SearchKind kind, long corpus, LocalDate day, Ranking ranking) {
        return insert(null, null, kind, corpus, day, ranking);
    }

    private UUID insert(
            @org.jspecify.annotations.Nullable UUID need,
            @org.jspecify.annotations.Nullable Long needRevision,
            SearchKind kind,
            long corpus,
            LocalDate day,
            Ranking ranking) {
        UUID id = ids.next();
        jdbc.sql("""
                        insert into matching.ranking (id, need_id, need_revision, kind, weights, statistics, model, corpus,
                               on_day, found, computed_at)
                        values (:id, :need, :revision, :kind, :weights, :statistics, :model, :corpus, :day, :found, :now)
                        """)
                .param("id", id)
                .param("need", need, java.sql.Types.OTHER)
                .param("revision", needRevision, java.sql.Types.BIGINT)
                .param("kind", kind.code())
                .param("weights", ranking.basis().weights())
                .param("statistics", ranking.basis().statistics())
                .param("model", ranking.basis().model())
                .param("corpus", corpus)
                .param("day", Date.valueOf(day))
                .param("found", ranking.found())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        insert(id, false, ranking.matches());
        insert(id, true, ranking.nearMisses());
        return id;
    }

    private void insert(UUID ranking, boolean nearMiss, List<Match> matches) {
        if (matches.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into matching.ranked (ranking_id, place, near_miss, profile_id, reasons)
                        select :ranking, place, :nearMiss, profile_id, cast(reasons as jsonb)
                          from unnest(cast(:profiles as text[]), cast(:reasons as text[]))
                               with ordinality as given(profile_id, reasons, place)
                        """)
                .param("ranking", ranking)
                .param("nearMiss", nearMiss)
                .param(
                        "profiles",
                        matches.stream().map(match -> match.profile().id()).toArray(String[]::new))
                .param(
                        "reasons",
                        matches.stream()
                                .map(match -> ReasonJson.write(match.reasons()))
                                .toArray(String[]::new))
                .update();
    }

    /** The ranking as it was kept. A profile that has left the directory since is left out of it. */
    Ranking read(UUID id, SearchKind kind) {
        List<Match> matches = new ArrayList<>();
        List<Match> near = new ArrayList<>();
        jdbc.sql("""
                        select profile_id, near_miss, reasons
                          from matching.ranked
                         where ranking_id = :id
                         order by near_miss, place
                        """).param("id", id).query(row -> {
            Optional<Profile> profile = indexes.profile(kind, row.getString("profile_id"));
            if (profile.isPresent()) {
                List<Reason> reasons = ReasonJson.read(row.getString("reasons"));
                (row.getBoolean("near_miss") ? near : matches).add(new Match(profile.get(), reasons));
            }
        });
        return jdbc.sql("select weights, statistics, model, found from matching.ranking where id = :id")
                .param("id", id)
                .query((row, number) -> new Ranking(
                        new Ranking.Basis(
                                row.getString("weights"), row.getString("statistics"), row.getString("model")),
                        matches,
                        near,
                        row.getInt("found")))
                .single();
    }
}
