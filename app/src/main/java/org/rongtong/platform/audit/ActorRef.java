package org.rongtong.platform.audit;

import java.util.UUID;

/**
 * Who acts. A person stands in the record as a pseudonym alone; which person that is, is known elsewhere and can be
 * forgotten there (Personal Information Protection Law, article 47), and the chain still verifies.
 */
public sealed interface ActorRef {

    /** As the record writes it: {@code person:…} or {@code system:…}. */
    String text();

    /** @param pseudonym random, and nothing but a pseudonym */
    record Person(UUID pseudonym) implements ActorRef {
        @Override
        public String text() {
            return "person:" + pseudonym;
        }
    }

    /**
     * A part of the platform that acts by itself, or a command at the console.
     *
     * @param name lower-case letters and hyphens: {@code import}, {@code set-up}
     */
    record Machine(String name) implements ActorRef {
        public Machine {
            if (!name.matches("[a-z]+(-[a-z]+)*")) {
                throw new IllegalArgumentException(name);
            }
        }

        @Override
        public String text() {
            return "system:" + name;
        }
    }

    /** Somebody who has not signed in. */
    record Anonymous() implements ActorRef {
        @Override
        public String text() {
            return "anonymous";
        }
    }

    static ActorRef person(UUID pseudonym) {
        return new Person(pseudonym);
    }

    static ActorRef machine(String name) {
        return new Machine(name);
    }
}
