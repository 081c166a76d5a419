package org.rongtong.directory.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rongtong.directory.TitleKind;
import org.rongtong.platform.importing.WrittenDate;

class ReadingCellsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2014-03-18",
                "2014/3/18",
                "2014.3.18",
                "2014年3月18日",
                "20140318",
                "2014-03-18 00:00:00",
                "2014-03-18T08:00:00"
            })
    void datesAreReadInTheFormsOfFiles(String text) {
        assertThat(WrittenDate.read(text)).contains(LocalDate.of(2014, 3, 18));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2014-02-30", "2014", "2014年3月", "三月", "18-03-2014", ""})
    void whatIsNoDayOfTheCalendarIsNoDate(String text) {
        assertThat(WrittenDate.read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "IATF 16949|2027-08-14,             IATF 16949,   -,          2027-08-14",
                "IATF 16949 至2027-08-14,           IATF 16949,   -,          2027-08-14",
                "IATF 16949|2024-08-15至2027-08-14, IATF 16949,   2024-08-15, 2027-08-14",
                "高新技术企业 2024-11-20至2027-11-19, 高新技术企业, 2024-11-20, 2027-11-19",
                "高新技术企业(2024.11.20-2027.11.19), 高新技术企业, 2024-11-20, 2027-11-19",
                "高新技术企业(有效期至2027年11月19日), 高新技术企业, -,          2027-11-19",
                "第三方检测报告 2026-05-17,          第三方检测报告, 2026-05-17, -",
                "ISO 9001:2015,                     ISO 9001:2015, -,         -",
                "GB/T 19001-2016,                   GB/T 19001-2016, -,       -"
            })
    void daysBehindANameAreItsPeriod(String entry, String name, LocalDate from, LocalDate to) {
        assertThat(DatedEntry.read(entry)).contains(new DatedEntry(name, from, to));
    }

    @Test
    void daysInTheWrongOrderAndDaysThatDoNotExistAreNoPeriod() {
        assertThat(DatedEntry.read("ISO 9001 2027-01-01至2024-01-01")).isEmpty();
        assertThat(DatedEntry.read("ISO 9001|2027-02-30")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'2,000.00万元', 2000000000",
        "2000万元人民币, 2000000000",
        "2000万人民币, 2000000000",
        "人民币1.2亿元, 12000000000",
        "3500元, 350000",
        "0.01元, 1"
    })
    void amountsOfMoneyAreExactToTheFen(String text, long fen) {
        assertThat(Amounts.read(text).flatMap(Amounts::fen)).contains(fen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2000", "500万美元", "0.001元", "-5元", "很多", "99999999999999999999亿元"})
    void whatIsNoAmountOfRenminbiIsNotGuessed(String text) {
        assertThat(Amounts.read(text).flatMap(Amounts::fen)).isEmpty();
    }

    @Test
    void aColumnMayNameTheUnitForAllItsNumbers() {
        assertThat(Amounts.read("2000").map(amount -> amount.orIn("万元")).flatMap(Amounts::fen))
                .contains(2_000_000_000L);
        assertThat(Amounts.plain(new BigDecimal("4286.500"))).isEqualTo(new BigDecimal("4286.5"));
    }

    @ParameterizedTest
    @CsvSource({
        "专精特新“小巨人”企业, LITTLE_GIANT",
        "小巨人, LITTLE_GIANT",
        "国家级专精特新'小巨人'企业, LITTLE_GIANT",
        "专精特新中小企业, SPECIALISED_SME",
        "little_giant, LITTLE_GIANT",
        "重点“小巨人”企业, KEY_LITTLE_GIANT"
    })
    void titlesAreKnownInTheirUsualSpellings(String written, TitleKind kind) {
        assertThat(Vocabulary.TITLE_KINDS.find(written)).isEqualTo(Optional.of(kind));
    }

    @ParameterizedTest
    @CsvSource({
        "ISO 9001, true",
        "IATF 16949, true",
        "CCC, true",
        "质量管理体系认证, true",
        "高新技术企业, false",
        "地方明星, false",
        "A级纳税人, false"
    })
    void certificatesAreToldFromTitlesByTheMarkOfAStandard(String name, boolean certificate) {
        assertThat(CertificateBook.names(name)).isEqualTo(certificate);
    }
}
