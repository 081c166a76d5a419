package org.rongtong;

import java.util.List;
import org.rongtong.kernel.Message;

/** Settings that cannot be taken; nothing is started with half of what the operator meant. */
final class WrongSettings extends RuntimeException {

    private final transient List<Message> problems;

    WrongSettings(List<Message> problems) {
        super(problems.toString());
        this.problems = problems;
    }

    List<Message> problems() {
        return problems;
    }
}
