package org.rongtong.directory;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** A document that stands behind an offer, for instance 第三方检测报告 of 2026-05-17. */
public record Evidence(Kind kind, String title, Optional<LocalDate> on) {

    /** What sort of document. */
    public enum Kind {
        /** 检测报告. */
        TEST_REPORT,
        /** 审计报告. */
        AUDIT_REPORT,
        /** 证书. */
        CERTIFICATE,
        /** 专利. */
        PATENT,
        /** 鉴定或验收. */
        APPRAISAL,
        /** 合同或订单. */
        CONTRACT,
        /** 其他材料. */
        OTHER;

        /** Key of the word shown for this kind. */
        public String key() {
            return "directory.evidence.kind." + name().toLowerCase(Locale.ROOT);
        }
    }
}
