package org.rongtong.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class UsccSlipTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @Property
    void everyChangeOfOneCharacterIsRefused(
            @ForAll @IntRange(max = 17) int place, @ForAll @IntRange(max = 30) int character) {
        String code = "91350100M000100Y43";
        char other = ALPHABET.charAt(character);
        Assume.that(code.charAt(place) != other);

        var reading = Uscc.read(code.substring(0, place) + other + code.substring(place + 1));

        assertThat(reading).isInstanceOf(Uscc.Refused.class);
    }
}
