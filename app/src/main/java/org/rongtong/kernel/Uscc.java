package org.rongtong.kernel;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Unified social credit code (统一社会信用代码) of an organisation, GB 32100-2015: 18 characters out of 31, the last of
 * them a check over the other 17. Characters 9 to 17 are the organisation code of GB 11714, which ends in a check of its
 * own; both must hold. What is wrong in any one character is therefore refused.
 *
 * <p>Get one with {@link #read}; the constructor takes only a code that is known to be valid.
 *
 * @param code the 18 characters, upper case
 */
public record Uscc(String code) {

    private static final int LENGTH = 18;
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int AREA_START = 2;
    private static final int AREA_END = 8;

    /** What reading a text as a credit code gave. */
    public sealed interface Reading {}

    /** The text is a credit code and both checks hold. */
    public record Valid(Uscc uscc) implements Reading {}

    /**
     * The text is no credit code.
     *
     * @param rule the rule that it breaks, with what the text says and what it would have to say
     * @param remedy where to look
     */
    public record Refused(Message rule, Message remedy) implements Reading {}

    /**
     * Area of the authority that registered the organisation, in the codes of GB/T 2260 at the time of registration.
     * Such codes are never changed in a credit code, also where the area has since been renamed or dissolved; this is
     * therefore no {@link RegionCode} and says nothing about where the organisation is now.
     *
     * @param digits six digits
     */
    public record RegistrationAreaCode(String digits) {}

    /** @throws IllegalArgumentException if {@code code} is not exactly a valid code in upper case */
    public Uscc {
        if (!(judge(code) instanceof Sound)) {
            throw new IllegalArgumentException("not a unified social credit code: " + code);
        }
    }

    /** Reads what a person or a file wrote: full-width forms, lower case and outer spaces are understood. */
    public static Reading read(String text) {
        String code = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
        return switch (judge(code)) {
            case Sound() -> new Valid(new Uscc(code));
            case Broken(var rule) -> new Refused(rule, Message.of("kernel.uscc.remedy"));
        };
    }

    /**
     * The code that begins with these 16 characters, both checks added: for organisations that are invented, never for
     * one that exists and whose code is to be read.
     *
     * @throws IllegalArgumentException if no code can begin so
     */
    public static Uscc completing(String firstSixteen) {
        if (firstSixteen.length() != AREA_END + ORGANISATION_WEIGHTS.length) {
            throw new IllegalArgumentException("not the first 16 characters of a code: " + firstSixteen);
        }
        String seventeen = firstSixteen + organisationCheckCharacter(firstSixteen);
        return new Uscc(seventeen + checkCharacter(seventeen));
    }

    public RegistrationAreaCode registrationAreaCode() {
        return new RegistrationAreaCode(code.substring(AREA_START, AREA_END));
    }

    /** The first eight and the last two characters, the rest hidden; for readers who may not see the whole code. */
    public String masked() {
        return code.substring(0, 8) + "********" + code.substring(LENGTH - 2);
    }

    @Override
    public String toString() {
        return code;
    }

    private sealed interface Judgement {}

    private record Sound() implements Judgement {}

    private record Broken(Message rule) implements Judgement {}

    private static Judgement judge(String code) {
        int length = code.codePointCount(0, code.length());
        if (length != LENGTH) {
            return broken("kernel.uscc.length", length);
        }
        Judgement letters = judgeCharacters(code);
        return letters instanceof Broken ? letters : judgeChecks(code);
    }

    private static Judgement judgeCharacters(String code) {
        int[] characters = code.codePoints().toArray();
        for (int i = 0; i < LENGTH; i++) {
            String found = Character.toString(characters[i]);
            if (!ALPHABET.contains(found)) {
                return broken("kernel.uscc.alphabet", i + 1, found);
            }
            if (i >= AREA_START && i < AREA_END && !Character.isDigit(characters[i])) {
                return broken("kernel.uscc.area", i + 1, found);
            }
        }
        return new Sound();
    }

    private static Judgement judgeChecks(String code) {
        char check = checkCharacter(code);
        if (code.charAt(17) != check) {
            return broken("kernel.uscc.check", code.charAt(17), check);
        }
        char organisationCheck = organisationCheckCharacter(code);
        if (code.charAt(16) != organisationCheck) {
            return broken("kernel.uscc.organisation_check", code.charAt(16), organisationCheck);
        }
        return new Sound();
    }

    private static Broken broken(String key, Object... args) {
        return new Broken(Message.of(key, args));
    }

    private static char checkCharacter(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    private static char organisationCheckCharacter(String code) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            // GB 11714 counts letters from A = 10 without gaps, unlike the alphabet of GB 32100.
            sum += Character.digit(code.charAt(AREA_END + i), 36) * ORGANISATION_WEIGHTS[i];
        }
        return switch (11 - sum % 11) {
            case 10 -> 'X';
            case 11 -> '0';
            default -> Character.forDigit(11 - sum % 11, 10);
        };
    }
}
