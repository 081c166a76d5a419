package org.rongtong.platform.importing;

import org.rongtong.kernel.Message;

/**
 * What is wrong with one cell: which, with which value, against which rule, and what to do about it.
 *
 * @param field canonical name of the field; the error file shows the file's own header
 */
public record CellProblem(String field, String value, Message rule, Message remedy) {}
