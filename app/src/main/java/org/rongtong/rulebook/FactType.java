package org.rongtong.rulebook;

/** What kind of value a fact has. */
public enum FactType {
    DECIMAL,
    INTEGER,
    BOOLEAN,
    /** One of a list of values. */
    ENUM,
    /** Several of a list of values. */
    SET,
    DATE,
    STRING;

    boolean isNumber() {
        return this == DECIMAL || this == INTEGER;
    }

    boolean isChoice() {
        return this == BOOLEAN || this == ENUM || this == SET;
    }
}
