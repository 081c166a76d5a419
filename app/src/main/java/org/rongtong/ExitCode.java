package org.rongtong;

/** What a command tells the shell. */
final class ExitCode {

    static final int DONE = 0;
    /** Wrong use: a command, option or value that does not exist. */
    static final int WRONG_USE = 2;
    /** The machine lacks something: what, and the remedy, were told. */
    static final int ENVIRONMENT = 3;

    private ExitCode() {}
}
