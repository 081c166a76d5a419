package org.rongtong.kernel;

import java.util.Set;

/** Words of running text that look like the name of a place. Our own judgement, made for texts of industry. */
final class OrdinaryWords {

    /** Names that mean something else more often than the place; they count only in full or behind a wider name. */
    private static final Set<String> NAMES = Set.of(
            "白银", "来宾", "日照", "安康", "朝阳", "长治", "阿里", "兴安", "开封", "大同", "吴忠", "玉树", "北海", "海北", "海东", "海西", "山南", "和田",
            "老城区", "新城区", "新市区", "港口区", "城东区", "城西区", "城北区", "城中区", "中原区", "河口区", "海港区", "平原县");

    /** Longer words that begin like, or run into, the name of a place. */
    private static final Set<String> PHRASES = Set.of(
            "大理石", "哈密瓜", "普洱茶", "三明治", "文山会海", "德州仪器", "德州扑克", "阿里巴巴", "阿里云", "中山大学", "中山路", "中山东路", "中山西路", "北海道",
            "长江", "珠江", "黄河", "东海", "南海", "渤海", "黄海", "国内", "境内", "省内", "市内", "区内", "室内", "以内", "院内", "业内", "年内", "重大",
            "最大", "巨大", "扩大", "大连接", "大连续", "大连通", "大连锁", "普通", "交通", "流通", "融通", "连通", "沟通", "中卫生", "中卫星", "复合肥",
            "混合肥", "掺合肥", "配合肥", "聚合肥", "合肥料", "无锡焊", "无锡电镀", "新乡村", "运营", "经营", "南京路", "南京东路", "南京西路", "北京路", "淮海",
            "云南白药", "江南", "江北");

    private static final int LONGEST_PHRASE =
            PHRASES.stream().mapToInt(String::length).max().orElse(0);

    private OrdinaryWords() {}

    static boolean contains(String name) {
        return NAMES.contains(name);
    }

    /** Length of the longest phrase that stands at {@code at}, 0 where there is none. */
    static int lengthAt(String text, int at) {
        for (int length = Math.min(LONGEST_PHRASE, text.length() - at); length > 1; length--) {
            if (PHRASES.contains(text.substring(at, at + length))) {
                return length;
            }
        }
        return 0;
    }
}
