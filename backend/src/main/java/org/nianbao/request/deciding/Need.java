package org.nianbao.request.deciding;

/** What else has to be put down, or to have happened, before a proposal can be followed. */
public enum Need {
    AMENDED("须已登记申请人补正"),
    AMENDMENT_OVER("须已通知补正，补正期限届满而申请人没有补正"),
    REASONS("须已要求申请人说明理由"),
    WITHDRAWAL("须已登记申请人书面撤回申请并核对身份"),
    EARLIER_REPLY("须写明在先答复的文号和日期"),
    OTHER_REQUEST("须写明另一件申请的登记编号"),
    CHANNEL("须写明获取信息或者提出事项的途径"),
    RIGHT_AGENCY("能够确定负责公开的机关的，须写明其名称和联系方式"),
    NAMED_LAW("须写明法律、行政法规的名称和条款"),
    SEARCH("须写明检索记录：由谁检索、在哪里检索、关键词、日期"),
    CLASSIFICATION("须写明定密情况：密级、保密期限、定密机关"),
    HARM("须写明公开后会造成的具体危害"),
    CONSULTATION("须已书面征求第三方意见"),
    THIRD_PARTY_TOLD("须把决定公开的内容和理由书面告知第三方"),
    OTHER_FORM("须说明改变提供形式的原因"),
    PARTS("须逐项写明哪些提供、哪些不提供以及依据和理由"),
    FEE_OVER("须已送达收费通知，缴费期限届满而申请人没有缴费"),
    WHY("须写明具体理由");

    private final String label;

    Need(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
