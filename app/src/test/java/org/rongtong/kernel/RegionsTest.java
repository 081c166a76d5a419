package org.rongtong.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionsTest {

    private final Regions regions = Regions.standard();

    @ParameterizedTest
    @CsvSource({
        "37, 山东省, 山东省, 山东",
        "3701, 济南市, 山东省济南市, 济南",
        "370102, 历下区, 山东省济南市历下区, 历下",
        "110108, 海淀区, 北京市海淀区, 海淀",
        "500229, 城口县, 重庆市城口县, 城口",
        "429004, 仙桃市, 湖北省仙桃市, 仙桃",
        "1101, 市辖区, 北京市, 市辖区",
        "15, 内蒙古自治区, 内蒙古自治区, 内蒙古",
        "45, 广西壮族自治区, 广西壮族自治区, 广西",
        "54, 西藏自治区, 西藏自治区, 西藏",
        "64, 宁夏回族自治区, 宁夏回族自治区, 宁夏",
        "65, 新疆维吾尔自治区, 新疆维吾尔自治区, 新疆",
        "71, 台湾省, 台湾省, 台湾",
        "81, 香港特别行政区, 香港特别行政区, 香港",
        "82, 澳门特别行政区, 澳门特别行政区, 澳门",
        "2224, 延边朝鲜族自治州, 吉林省延边朝鲜族自治州, 延边",
        "310115, 浦东新区, 上海市浦东新区, 浦东",
        "130129, 赞皇县, 河北省石家庄市赞皇县, 赞皇",
        "130123, 正定县, 河北省石家庄市正定县, 正定"
    })
    void aDivisionHasItsNames(String code, String name, String fullName, String shortName) {
        var region = RegionCode.of(code);

        assertThat(List.of(regions.name(region), regions.fullName(region), regions.shortName(region)))
                .containsExactly(name, fullName, shortName);
    }

    @Test
    void thereAreThirtyFourProvinces() {
        assertThat(regions.provinces())
                .hasSize(34)
                .startsWith(RegionCode.of("11"))
                .endsWith(RegionCode.of("65"), RegionCode.of("71"), RegionCode.of("81"), RegionCode.of("82"));
    }

    @Test
    void theTreeGoesUpAndDown() {
        var jinan = RegionCode.of("3701");

        assertThat(regions.parent(jinan)).contains(RegionCode.of("37"));
        assertThat(regions.children(jinan)).hasSize(13).startsWith(RegionCode.of("370102"));
        assertThat(regions.children(RegionCode.of("4419"))).isEmpty();
        assertThat(regions.contains(RegionCode.of("37"), RegionCode.of("370102")))
                .isTrue();
        assertThat(regions.contains(RegionCode.of("370102"), RegionCode.of("37")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"370000, 37", "370100, 3701", "441900, 4419", "370102, 370102", "' ３７０１ ', 3701"})
    void onePlaceHasOneCode(String text, String code) {
        assertThat(RegionCode.parse(text)).contains(RegionCode.of(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "370", "37010", "3701020", "山东", "0101"})
    void anotherFormIsNoCode(String text) {
        assertThat(RegionCode.parse(text)).isEmpty();
    }

    @Test
    void anUnknownCodeHasNoName() {
        assertThat(regions.knows(RegionCode.of("99"))).isFalse();
        assertThatThrownBy(() -> regions.name(RegionCode.of("99"))).hasMessage("no such division: 99");
    }

    @ParameterizedTest
    @CsvSource({
        "山东, 37",
        "山东省, 37",
        "济南, 3701",
        "山东济南, 3701",
        "济南市历下区, 370102",
        "山东省 济南市 历下区, 370102",
        "历下, 370102",
        "吉林, 22",
        "吉林市, 2202",
        "海南, 46",
        "北京市市辖区朝阳区, 110105",
        "北京朝阳, 110105",
        "北京市朝阳区, 110105",
        "长春市朝阳区, 220104",
        "南京鼓楼, 320106",
        "湖北仙桃, 429004",
        "东莞市, 4419",
        "镇江, 3211",
        "青海河南, 632324",
        "台湾, 71"
    })
    void aNameFindsItsDivision(String name, String code) {
        assertThat(regions.find(name)).contains(RegionCode.of(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "朝阳区", "鼓楼", "鼓楼区", "市辖区", "县", "山东苏州", "济南人", "火星"})
    void anUnclearNameFindsNothing(String name) {
        assertThat(regions.find(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "供应商位于山东省济南市历下区的优先, 山东省济南市历下区=370102",
        "限江苏、浙江两省, 江苏=32 浙江=33",
        "希望在苏州或无锡找到合作方, 苏州=3205 无锡=3202",
        "吉林长春的企业, 吉林长春=2201",
        "仅限昆山市, 昆山市=320583",
        "北京市海淀区和朝阳区, 北京市海淀区=110108",
        "西安区与鼓楼区, ''",
        "黑龙江西部, 黑龙江=23",
        "珠江西岸与长江南京段, 南京=3201",
        "国内江苏企业, 江苏=32",
        "重大连接件和最大连续功率, ''",
        "大连的轴承, 大连=2102",
        "普通化学品与复合肥, ''",
        "合肥的厂家, 合肥=3401",
        "白银浆料的日照试验, ''",
        "白银市与甘肃白银, 白银市=6204 甘肃白银=6204",
        "大理石开封机, ''",
        "老城区改造与郊区和平用途, ''",
        "洛阳老城区, 洛阳老城区=410302",
        "佛山市南海区与连云港东海县, 佛山市南海区=440605 连云港东海县=320722",
        "内蒙古自治区包头市, 内蒙古自治区包头市=1502"
    })
    void runningTextNamesItsPlaces(String text, String expected) {
        String found = String.join(
                " ",
                regions.findIn(text).stream()
                        .map(m -> text.substring(m.start(), m.end()) + "=" + m.code())
                        .toList());

        assertThat(found).isEqualTo(expected);
    }
}
