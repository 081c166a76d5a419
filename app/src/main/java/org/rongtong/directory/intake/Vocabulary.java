package org.rongtong.directory.intake;

import org.rongtong.directory.OfferKind;
import org.rongtong.directory.OrganisationKind;
import org.rongtong.directory.RelationKind;
import org.rongtong.directory.TitleEvent;
import org.rongtong.directory.TitleKind;
import org.rongtong.directory.Visibility;
import org.rongtong.kernel.Confidence;

/** The words of the field that files use for kinds, events and the like. */
final class Vocabulary {

    static final Words<OrganisationKind> ORGANISATION_KINDS = new Words<>(OrganisationKind.class)
            .with(OrganisationKind.LARGE_ENTERPRISE, "大企业", "大型企业", "大型", "龙头企业", "链主企业")
            .with(OrganisationKind.SME, "中小企业", "中型企业", "小型企业", "微型企业", "小微企业", "中型", "小型", "微型")
            .with(OrganisationKind.UNIVERSITY, "高校", "高等院校", "大学", "学院", "院校")
            .with(OrganisationKind.INSTITUTE, "科研院所", "科研机构", "研究院", "研究所", "研究院所", "事业单位科研机构")
            .with(OrganisationKind.LABORATORY, "实验室", "重点实验室")
            .with(OrganisationKind.SERVICE_BODY, "服务机构", "公共服务机构", "服务平台", "检测机构", "中介机构")
            .with(OrganisationKind.BANK, "金融机构", "银行", "投资机构")
            .with(OrganisationKind.PARK, "园区", "产业园区", "开发区", "高新区")
            .with(OrganisationKind.ASSOCIATION, "协会", "行业协会", "商会", "学会", "联合会")
            .with(OrganisationKind.GOVERNMENT_UNIT, "政府部门", "政府", "机关", "主管部门");

    static final Words<OfferKind> OFFER_KINDS = new Words<>(OfferKind.class)
            .with(OfferKind.PRODUCT, "产品", "主营产品")
            .with(OfferKind.PROCESS, "工艺能力", "工艺", "能力", "加工能力", "capability")
            .with(OfferKind.RESEARCH_RESULT, "科研成果", "成果", "科技成果", "技术成果")
            .with(OfferKind.INSTRUMENT, "仪器与检测", "仪器", "检测", "设备共享", "仪器设备", "test")
            .with(OfferKind.SERVICE, "服务", "技术服务");

    static final Words<TitleKind> TITLE_KINDS = new Words<>(TitleKind.class)
            .with(TitleKind.TECHNOLOGY_SME, "科技型中小企业", "国家科技型中小企业", "科小")
            .with(TitleKind.INNOVATIVE_SME, "创新型中小企业")
            .with(TitleKind.SPECIALISED_SME, "专精特新中小企业", "专精特新", "专精特新企业", "省级专精特新中小企业", "省专精特新中小企业")
            .with(
                    TitleKind.LITTLE_GIANT,
                    "专精特新小巨人企业",
                    "小巨人",
                    "小巨人企业",
                    "专精特新小巨人",
                    "国家级专精特新小巨人企业",
                    "国家级专精特新小巨人",
                    "国家专精特新小巨人企业",
                    "国家级小巨人企业")
            .with(TitleKind.KEY_LITTLE_GIANT, "重点小巨人企业", "重点小巨人", "国家级重点小巨人企业", "国家重点小巨人企业")
            .with(
                    TitleKind.SINGLE_CHAMPION,
                    "制造业单项冠军",
                    "单项冠军",
                    "单项冠军企业",
                    "制造业单项冠军企业",
                    "制造业单项冠军示范企业",
                    "国家制造业单项冠军企业",
                    "国家级制造业单项冠军企业")
            .with(TitleKind.HIGH_TECH_ENTERPRISE, "高新技术企业", "国家高新技术企业", "国家级高新技术企业", "高企")
            .with(TitleKind.TECHNOLOGY_CENTRE, "企业技术中心", "国家企业技术中心", "国家级企业技术中心", "省级企业技术中心", "市级企业技术中心")
            .with(TitleKind.INNOVATION_DEMONSTRATION, "技术创新示范企业", "国家技术创新示范企业", "国家级技术创新示范企业")
            .with(TitleKind.IP_ADVANTAGE, "知识产权优势企业", "国家知识产权优势企业")
            .with(TitleKind.IP_DEMONSTRATION, "知识产权示范企业", "国家知识产权示范企业")
            .with(TitleKind.GREEN_FACTORY, "绿色工厂", "国家级绿色工厂", "国家绿色工厂", "省级绿色工厂")
            .with(TitleKind.CHAIN_LEADER, "链主企业", "产业链链主企业", "链主");

    static final Words<TitleEvent.Kind> TITLE_EVENTS = new Words<>(TitleEvent.Kind.class)
            .with(TitleEvent.Kind.GRANTED, "认定", "授予", "获得", "入库", "有效", "公布")
            .with(TitleEvent.Kind.RENEWED, "复核通过", "复核", "续期", "延续")
            .with(TitleEvent.Kind.CHANGED, "变更", "更名")
            .with(TitleEvent.Kind.SUSPENDED, "暂停", "中止")
            .with(TitleEvent.Kind.REVOKED, "撤销", "取消", "注销")
            .with(TitleEvent.Kind.EXPIRED, "到期", "失效", "过期", "复核未通过");

    static final Words<RelationKind> RELATION_KINDS = new Words<>(RelationKind.class)
            .with(RelationKind.CONTROLS, "控股", "控制")
            .with(RelationKind.SAME_GROUP, "同一集团", "同集团", "集团成员")
            .with(RelationKind.SUPPLIES, "供货", "供应", "配套", "供货给")
            .with(RelationKind.SPUN_OFF_FROM, "分拆自", "拆分自", "分立自")
            .with(RelationKind.INCUBATED_BY, "由…孵化", "孵化自", "由其孵化", "由...孵化", "孵化于")
            .with(RelationKind.MERGED_INTO, "并入", "合并入", "被吸收合并");

    static final Words<Visibility> VISIBILITIES = new Words<>(Visibility.class)
            .with(Visibility.PRIVATE, "不公开", "保密", "仅本企业")
            .with(Visibility.INTRODUCED_PARTNER, "对接方可见", "对接方")
            .with(Visibility.OFFICER, "主管部门可见", "主管部门")
            .with(Visibility.PUBLIC, "公开");

    static final Words<Confidence> CONFIDENCES = new Words<>(Confidence.class)
            .with(Confidence.CONFIRMED, "已核实", "已确认", "官方")
            .with(Confidence.STATED, "企业填报", "填报", "自报")
            .with(Confidence.DERIVED, "由其他数据推得", "推得", "推断", "计算")
            .with(Confidence.UNVERIFIED, "待核实", "未核实");

    private Vocabulary() {}
}
