package org.rongtong.matching.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rongtong.directory.OfferKind;
import org.rongtong.directory.TitleKind;
import org.rongtong.kernel.RegionCode;
import org.rongtong.matching.index.HeldCertificate;
import org.rongtong.matching.index.HeldTitle;
import org.rongtong.matching.index.Item;
import org.rongtong.matching.index.Profile;
import org.rongtong.platform.wording.Wording;

class ProfileRowsTest {

    @TempDir
    Path dir;

    private List<Profile> read(String name, String content) throws WrongUse, IOException {
        Path file = Files.writeString(dir.resolve(name), content);
        Progress silent = new Progress(new PrintWriter(Writer.nullWriter()), Wording.CHINESE, true);
        try (InputTable table = ProfileRows.open(file);
                Faults faults = Faults.of(null)) {
            return table.read(ProfileRows::read, faults, silent.step("offers"));
        }
    }

    @Test
    void aFirmsColumnsBecomeOneTextAndItsProductsItems() throws Exception {
        assertThat(read("f.csv", "企业编号,企业名称,主营产品,所属行业,所在地区,成立年份,备注\nA,示例轴承厂,\"轴承、1,3-丁二烯\",轴承制造,济南,2004,自有热处理线\n"))
                .containsExactly(new Profile(
                        "A",
                        "示例轴承厂",
                        "示例轴承厂。行业：轴承制造。主营：轴承、1,3-丁二烯。自有热处理线。",
                        Map.of("name", "示例轴承厂", "industry", "轴承制造", "成立年份", "2004", "备注", "自有热处理线"),
                        List.of(
                                Item.named("A#1", OfferKind.PRODUCT, "轴承"),
                                Item.named("A#2", OfferKind.PRODUCT, "1,3-丁二烯")),
                        Optional.of(RegionCode.of("3701")),
                        "济南",
                        List.of(),
                        List.of()));
    }

    @Test
    void aTextThatIsGivenIsOnlyCompleted() throws Exception {
        assertThat(read("f.jsonl", "{\"id\":\"A\",\"name\":\"示例厂\",\"products\":[\"轴承\",\"齿轮\"],\"text\":\"示例厂做轴承\"}"))
                .extracting(Profile::text)
                .containsExactly("示例厂做轴承。齿轮。");
    }

    @Test
    void titlesAndCertificatesMayStandInOneColumn() throws Exception {
        Profile profile = read("f.csv", "编号,名称,资质\nA,示例厂,专精特新“小巨人”企业|2027-06-30、ISO 9001|2026-12-31、高新技术企业、示范单位\n")
                .getFirst();

        assertThat(profile.titles())
                .containsExactly(
                        new HeldTitle(
                                TitleKind.LITTLE_GIANT,
                                "专精特新“小巨人”企业",
                                Optional.empty(),
                                Optional.of(LocalDate.of(2027, 6, 30))),
                        new HeldTitle(TitleKind.HIGH_TECH_ENTERPRISE, "高新技术企业", Optional.empty(), Optional.empty()),
                        new HeldTitle(TitleKind.OTHER, "示范单位", Optional.empty(), Optional.empty()));
        assertThat(profile.certificates())
                .containsExactly(new HeldCertificate("ISO 9001", Optional.of(LocalDate.of(2026, 12, 31))));
    }

    @Test
    void parametersAreThoseOfTheOnlyProductElseOfTheRowAsAWhole() throws Exception {
        List<Profile> profiles = read(
                "f.csv",
                "id,name,products,parameters\nA,甲厂,轴承,内径: 25 mm\nB,乙厂,轴承、齿轮,内径25 mm；精度≤2 μm\nC,壳体,,耐温: 200 ℃\n");

        assertThat(profiles.stream()
                        .map(profile -> profile.items().stream()
                                .map(item ->
                                        item.name() + " " + item.parameters().size())
                                .toList()))
                .containsExactly(List.of("轴承 1"), List.of("轴承 0", "齿轮 0", "乙厂 2"), List.of("壳体 1"));
    }
}
