package org.rongtong.directory;

import java.util.List;

/** Who reads. Every reading query is given what its reader may see; nothing is taken out afterwards. */
public enum Viewer {
    /** Anybody, without an account. */
    PUBLIC(Visibility.PUBLIC);

    private final List<String> sees;

    Viewer(Visibility... sees) {
        this.sees = List.of(sees).stream().map(Enum::name).toList();
    }

    String[] sees() {
        return sees.toArray(String[]::new);
    }
}
