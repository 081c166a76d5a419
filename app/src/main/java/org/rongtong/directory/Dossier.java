package org.rongtong.directory;

import java.util.List;

/** Everything of one organisation that its reader may see, as its page shows it. */
public record Dossier(
        OrganisationProfile profile, List<Fact> facts, List<Relation> relations, List<PastState> history) {

    public Dossier {
        facts = List.copyOf(facts);
        relations = List.copyOf(relations);
        history = List.copyOf(history);
    }
}
