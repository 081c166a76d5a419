package org.rongtong.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsccTest {

    private static final Message REMEDY = Message.of("kernel.uscc.remedy");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "914403001922038216",
                "9152000071430580XT",
                "91110108551385082Q",
                "91440400192548256N",
                "91350100M000100Y43"
            })
    void publishedCodesHoldBothChecks(String code) {
        assertThat(Uscc.read(code)).isEqualTo(new Uscc.Valid(new Uscc(code)));
    }

    @ParameterizedTest
    @CsvSource({
        "914403001922038217, kernel.uscc.check, 7, 6",
        "91350200M000000510, kernel.uscc.check, 0, D",
        "91350128M00000019A, kernel.uscc.check, A, F",
        "914403001922038229, kernel.uscc.organisation_check, 2, 1",
        "91440I001922038216, kernel.uscc.alphabet, 6, I",
        "91440A001922038216, kernel.uscc.area, 6, A",
        "9144030019220382１中, kernel.uscc.alphabet, 18, 中"
    })
    void aWrongCharacterIsNamedWithWhatItMustBe(String code, String rule, String first, String second) {
        assertThat(Uscc.read(code)).isEqualTo(new Uscc.Refused(Message.of(rule, first, second), REMEDY));
    }

    @ParameterizedTest
    @CsvSource({"'', 0", "91440300192203821, 17", "9144030019220382160, 19"})
    void aWrongLengthIsSaid(String code, String length) {
        assertThat(Uscc.read(code)).isEqualTo(new Uscc.Refused(Message.of("kernel.uscc.length", length), REMEDY));
    }

    @Test
    void fullWidthLowerCaseAndOuterSpacesAreUnderstood() {
        var reading = Uscc.read(" ９１520000７1430580xt　");

        assertThat(reading).isEqualTo(new Uscc.Valid(new Uscc("9152000071430580XT")));
    }

    @Test
    void anInventedCodeIsCompletedWithBothChecks() {
        Uscc completed = Uscc.completing("91110108551385082Q".substring(0, 16));

        assertThat(completed).isEqualTo(new Uscc("91110108551385082Q"));
        assertThatThrownBy(() -> Uscc.completing("91110108")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCodeShowsTheAreaOfItsRegistrationAndHidesItsMiddle() {
        var uscc = new Uscc("91110108551385082Q");

        assertThat(uscc.registrationAreaCode()).isEqualTo(new Uscc.RegistrationAreaCode("110108"));
        assertThat(uscc.masked()).isEqualTo("91110108********2Q");
    }
}
