package org.rongtong.directory;

import java.util.Locale;

/** What sort of body an organisation is. The size of a firm is judged by its figures elsewhere, dated. */
public enum OrganisationKind {
    /** 大企业. */
    LARGE_ENTERPRISE,
    /** 中小企业. */
    SME,
    /** 高校. */
    UNIVERSITY,
    /** 科研院所. */
    INSTITUTE,
    /** 实验室. */
    LABORATORY,
    /** 服务机构. */
    SERVICE_BODY,
    /** 金融机构. */
    BANK,
    /** 园区. */
    PARK,
    /** 协会. */
    ASSOCIATION,
    /** 政府部门. */
    GOVERNMENT_UNIT;

    /** Key of the word shown for this kind. */
    public String key() {
        return "directory.organisation.kind." + name().toLowerCase(Locale.ROOT);
    }
}
