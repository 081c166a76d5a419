package org.rongtong.platform.store;

/** Hears how far a move is; called often. */
@FunctionalInterface
interface MoveProgress {

    /** What is being done with the tables. */
    enum Step {
        COUNTING("store.move.counting"),
        COPYING("store.move.copying"),
        COMPARING("store.move.comparing");

        private final String key;

        Step(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    /**
     * @param table with its schema
     * @param done rows of all tables when copying, else tables
     * @param of how many there are
     */
    void heard(Step step, String table, long done, long of);
}
