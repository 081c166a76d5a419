package org.rongtong.directory.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the organisations that rows name by credit code, code or exact name; a former name helps where nothing else does. */
@Component
class OrganisationFinder {

    private final JdbcClient jdbc;

    OrganisationFinder(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The organisations behind {@code references}, all in one question. */
    Found find(Collection<String> references) {
        Map<String, List<Hit>> hits = new HashMap<>();
        jdbc.sql("""
                        select r.reference, 1 as rank, o.id
                          from unnest(:references) as r(reference)
                          join directory.organisation o on o.uscc = upper(r.reference)
                        union all
                        select r.reference, 2, c.organisation_id
                          from unnest(:references) as r(reference)
                          join directory.organisation_code c on c.code = r.reference
                        union all
                        select r.reference, 3, o.id
                          from unnest(:references) as r(reference)
                          join directory.organisation o on o.name = r.reference
                        union all
                        select r.reference, 4, n.organisation_id
                          from unnest(:references) as r(reference)
                          join directory.former_name n on n.name = r.reference
                        """)
                .param("references", references.stream().distinct().toArray(String[]::new))
                .query(row -> {
                    hits.computeIfAbsent(row.getString("reference"), reference -> new ArrayList<>())
                            .add(new Hit(row.getInt("rank"), row.getObject("id", UUID.class)));
                });
        return new Found(hits);
    }

    private record Hit(int rank, UUID id) {}

    /** What a reference led to. */
    sealed interface Answer {
        record One(UUID organisation) implements Answer {}

        record Several(int count) implements Answer {}

        record Nobody() implements Answer {}
    }

    /** What was found for a batch. */
    static final class Found {

        private final Map<String, List<Hit>> hits;

        private Found(Map<String, List<Hit>> hits) {
            this.hits = hits;
        }

        List<UUID> all() {
            return hits.values().stream()
                    .flatMap(List::stream)
                    .map(Hit::id)
                    .distinct()
                    .toList();
        }

        Answer answer(String reference) {
            List<Hit> all = hits.getOrDefault(reference, List.of());
            int best = all.stream().mapToInt(Hit::rank).min().orElse(0);
            List<UUID> ids = all.stream()
                    .filter(hit -> hit.rank() == best)
                    .map(Hit::id)
                    .distinct()
                    .toList();
            return switch (ids.size()) {
                case 0 -> new Answer.Nobody();
                case 1 -> new Answer.One(ids.getFirst());
                default -> new Answer.Several(ids.size());
            };
        }
    }
}
