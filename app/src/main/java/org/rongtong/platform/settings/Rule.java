package org.rongtong.platform.settings;

import java.util.List;
import org.rongtong.kernel.Message;

/** Which values a setting may have. */
public sealed interface Rule {

    boolean allows(String value);

    /** The rule in words. */
    Message words();

    /** A whole number from {@code least} to {@code most}. */
    record WholeNumber(int least, int most) implements Rule {

        @Override
        public boolean allows(String value) {
            return value.matches("\\d{1,9}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most;
        }

        @Override
        public Message words() {
            return Message.of("settings.rule.number", least, most);
        }
    }

    /** {@code true} or {@code false}. */
    record YesOrNo() implements Rule {

        @Override
        public boolean allows(String value) {
            return List.of("true", "false").contains(value);
        }

        @Override
        public Message words() {
            return Message.of("settings.rule.yesno");
        }
    }

    /** Any text of at most {@code most} characters. */
    record Text(int most) implements Rule {

        @Override
        public boolean allows(String value) {
            return value.codePointCount(0, value.length()) <= most;
        }

        @Override
        public Message words() {
            return Message.of("settings.rule.text", most);
        }
    }

    /** A text that begins with {@code beginning}. */
    record Beginning(String beginning) implements Rule {

        @Override
        public boolean allows(String value) {
            return value.startsWith(beginning) && value.length() > beginning.length();
        }

        @Override
        public Message words() {
            return Message.of("settings.rule.beginning", beginning);
        }
    }

    /** One of {@code values}. */
    record OneOf(List<String> values) implements Rule {

        @Override
        public boolean allows(String value) {
            return values.contains(value);
        }

        @Override
        public Message words() {
            return Message.of("settings.rule.oneof", String.join(" / ", values));
        }
    }
}
