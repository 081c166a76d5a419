package org.rongtong.directory;

import java.util.Locale;

/** Titles (称号) that authorities give to firms; a title nobody has listed here is {@link #OTHER} under its own name. */
public enum TitleKind {
    /** 科技型中小企业. */
    TECHNOLOGY_SME,
    /** 创新型中小企业. */
    INNOVATIVE_SME,
    /** 专精特新中小企业. */
    SPECIALISED_SME,
    /** 专精特新“小巨人”企业. */
    LITTLE_GIANT,
    /** 重点“小巨人”企业. */
    KEY_LITTLE_GIANT,
    /** 制造业单项冠军. */
    SINGLE_CHAMPION,
    /** 高新技术企业. */
    HIGH_TECH_ENTERPRISE,
    /** 企业技术中心. */
    TECHNOLOGY_CENTRE,
    /** 技术创新示范企业. */
    INNOVATION_DEMONSTRATION,
    /** 知识产权优势企业. */
    IP_ADVANTAGE,
    /** 知识产权示范企业. */
    IP_DEMONSTRATION,
    /** 绿色工厂. */
    GREEN_FACTORY,
    /** 链主企业. */
    CHAIN_LEADER,
    /** 其他称号. */
    OTHER;

    /** Key of the word shown for this kind. */
    public String key() {
        return "directory.title.kind." + name().toLowerCase(Locale.ROOT);
    }
}
