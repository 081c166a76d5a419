package org.rongtong.directory;

/** The number of an organisation in another system, for instance {@code stock-exchange} and {@code 000001.SZ}. */
public record ExternalCode(String scheme, String code) {

    /** The scheme of a file that names none. */
    public static final String OF_A_FILE = "file";
}
