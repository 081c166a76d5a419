package org.rongtong.kernel.quantity;

import org.rongtong.kernel.Message;

/** What reading a text as a quantity gave. */
public sealed interface Reading {

    record Read(QuantityRange range) implements Reading {}

    /**
     * @param rule what is not right, with the text
     * @param remedy how to write it instead
     */
    record Refused(Message rule, Message remedy) implements Reading {}
}
