package org.rongtong.matching.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rongtong.platform.files.Heading;
import org.rongtong.platform.files.Headings;

/** What the columns of needs and of offers are called. */
final class InputColumns {

    static final Headings NEEDS = Headings.of(List.of(
            heading("id", "编号", "需求编号", "需求ID", "序号", "code", "need_id", "query_id", "qid"),
            heading("title", "需求名称", "需求标题", "标题", "题目", "名称", "项目名称", "name"),
            heading("text", "需求描述", "需求内容", "需求", "描述", "内容", "详细描述", "说明", "正文", "description"),
            heading("products", "需求产品", "所需产品", "产品", "产品名称"),
            heading("conditions", "条件", "要求", "约束条件", "硬性条件", "限制条件"),
            heading("exclude", "排除", "排除编号", "排除企业")));

    static final Headings OFFERS = Headings.of(List.of(
            heading(
                    "id",
                    "编号",
                    "企业编号",
                    "单位编号",
                    "供给编号",
                    "成果编号",
                    "统一社会信用代码",
                    "信用代码",
                    "序号",
                    "code",
                    "uscc",
                    "company_id",
                    "doc_id"),
            heading("name", "企业名称", "单位名称", "公司名称", "机构名称", "供给名称", "成果名称", "名称", "全称", "full_name"),
            heading("title", "标题", "题目"),
            heading("text", "文本", "正文", "全文"),
            heading("kind", "类型", "供给类型"),
            heading("products", "主营产品", "主要产品", "产品", "产品名称", "产品与服务", "主营业务"),
            heading("industry", "所属行业", "行业", "行业名称", "国民经济行业"),
            heading("description", "企业简介", "单位简介", "公司简介", "简介", "描述", "说明", "经营范围"),
            heading("region", "所在地区", "所属地区", "地区", "所在地", "所在省市", "省份", "省", "province"),
            heading("titles", "资质/称号", "称号", "资质", "荣誉称号", "资质荣誉", "企业称号"),
            heading("certificates", "证书", "资质证书", "认证证书", "体系认证", "认证"),
            heading("parameters", "参数", "技术参数", "主要参数", "技术指标")));

    private InputColumns() {}

    private static Heading heading(String field, String... aliases) {
        return new Heading(field, List.of(aliases), false);
    }

    /**
     * Which header stands for which field. The field's own name comes before other words for it, then the leftmost; of
     * two columns for one field the second is kept like an unknown one.
     */
    static Map<String, String> headerByField(List<String> headers, Headings headings) {
        List<String> own = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String header : headers) {
            boolean isOwn =
                    headings.field(header).filter(header::equalsIgnoreCase).isPresent();
            (isOwn ? own : others).add(header);
        }
        own.addAll(others);
        Map<String, String> headerByField = new LinkedHashMap<>();
        own.forEach(header -> headings.field(header).ifPresent(field -> headerByField.putIfAbsent(field, header)));
        return headerByField;
    }
}
