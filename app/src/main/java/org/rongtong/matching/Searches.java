package org.rongtong.matching;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rongtong.matching.reading.Condition;
import org.rongtong.matching.reading.NeedReading;
import org.rongtong.matching.scoring.Ranking;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Searches with a whole need. The text is kept until the search ends, under an address that nobody can guess; it stands
 * in no URL and in no log.
 */
@Component
public class Searches {

    /** Longest need, in characters. */
    public static final int LONGEST = 3_000;

    private static final Duration LIFE = Duration.ofHours(24);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Matching matching;
    private final Rankings rankings;
    private final Indexes indexes;
    private final Clock clock;

    Searches(JdbcClient jdbc, Matching matching, Rankings rankings, Indexes indexes, Clock clock) {
        this.jdbc = jdbc;
        this.matching = matching;
        this.rankings = rankings;
        this.indexes = indexes;
        this.clock = clock;
    }

    /** What somebody made of a condition that was recognised. */
    public enum Choice {
        HARD,
        SOFT,
        DROPPED
    }

    /** What came of posting a need. */
    public sealed interface Posting {
        /** It was searched; the result stands under {@code token}. */
        record Posted(SearchToken token) implements Posting {}

        /** There was nothing but white space. */
        record Empty() implements Posting {}

        /** It has more than {@link Searches#LONGEST} characters. */
        record TooLong(int characters) implements Posting {}

        /** Nothing is indexed yet; a moment later it will be. */
        record NotReady() implements Posting {}
    }

    /** Whether the same search may find otherwise by now, because the index was or is still being filled. */
    public boolean isOutdated(Search search) {
        return matching.isOutdated(search.ranking().basis(), search.kind());
    }

    /**
     * Searches with {@code text}.
     *
     * @param choices for the conditions that are recognised, in their order; where it ends, they stay as recognised
     */
    public Posting post(String text, SearchKind kind, List<Choice> choices) {
        String need = text.strip();
        if (need.isEmpty()) {
            return new Posting.Empty();
        }
        if (need.length() > LONGEST) {
            return new Posting.TooLong(need.length());
        }
        Optional<Ranking> ranking = matching.rank(reading(need, choices), kind);
        if (ranking.isEmpty()) {
            return new Posting.NotReady();
        }
        removeEnded();
        SearchToken token = SearchToken.fresh();
        UUID kept = rankings.keep(kind, indexes.reaches(), LocalDate.now(clock), ranking.get());
        Instant now = clock.instant();
        jdbc.sql("""
                        insert into matching.search (token_digest, text, kind, conditions, ranking_id, created_at, expires_at)
                        values (:digest, :text, :kind, cast(:conditions as jsonb), :ranking, :now, :end)
                        """)
                .param("digest", token.digest())
                .param("text", need)
                .param("kind", kind.code())
                .param("conditions", JSON.writeValueAsString(choices))
                .param("ranking", kept)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("end", now.plus(LIFE).atOffset(ZoneOffset.UTC))
                .update();
        return new Posting.Posted(token);
    }

    /** The search under this address, unless it has ended or never was. */
    public Optional<Search> find(String address) {
        return SearchToken.read(address).flatMap(this::find);
    }

    private record Kept(String text, SearchKind kind, List<Choice> choices, UUID ranking, Instant from, Instant to) {}

    private Optional<Search> find(SearchToken token) {
        Optional<Kept> found = jdbc.sql(
                        "select * from matching.search where token_digest = :digest and expires_at > :now")
                .param("digest", token.digest())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Kept(
                        row.getString("text"),
                        SearchKind.ofCode(row.getString("kind")).orElseThrow(),
                        List.of(JSON.readValue(row.getString("conditions"), Choice[].class)),
                        row.getObject("ranking_id", UUID.class),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .optional();
        return found.map(kept -> new Search(
                token,
                kept.text(),
                kept.kind(),
                reading(kept.text(), kept.choices()),
                rankings.read(kept.ranking(), kept.kind()),
                kept.from(),
                kept.to()));
    }

    private static NeedReading reading(String text, List<Choice> choices) {
        NeedReading reading = NeedReading.of("", text);
        List<Condition> chosen = new ArrayList<>();
        for (int i = 0; i < reading.conditions().size(); i++) {
            Condition condition = reading.conditions().get(i);
            Choice choice = i < choices.size() ? choices.get(i) : condition.hard() ? Choice.HARD : Choice.SOFT;
            if (choice != Choice.DROPPED) {
                chosen.add(condition.withHard(choice == Choice.HARD));
            }
        }
        return reading.with(chosen);
    }

    /** Ended searches go, text, reasons and all, before a new one comes. */
    private void removeEnded() {
        jdbc.sql("""
                        delete from matching.ranking
                         where id in (select ranking_id from matching.search where expires_at <= :now)
                        """).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
    }
}
