package org.rongtong.directory.intake;

/** Whether an offer still stands. */
enum OfferStatus {
    OFFERED,
    WITHDRAWN;

    static final Words<OfferStatus> WORDS = new Words<>(OfferStatus.class)
            .with(OFFERED, "有效", "在供", "正常", "上架")
            .with(WITHDRAWN, "已撤回", "撤回", "停止供应", "停产", "下架", "失效");
}
