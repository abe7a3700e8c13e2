package org.nianbao.request.ledger;

/** 台账的列: what a ledger's columns say, whatever an office calls them and in whatever order they stand. */
public enum LedgerColumn {
    SERIAL("序号"),
    ARRIVED_ON("收到日期"),
    /** Of what came by ordinary post, e-mail or fax. */
    CONFIRMED_ON("确认收到日期"),
    ARRIVAL("收到方式"),
    NAME("申请人"),
    KIND("申请人类型"),
    /** Of a person's paper, or the 统一社会信用代码. */
    IDENTITY("证件号码"),
    /** A phone, a mail address, a postal address, or several of them in one cell. */
    CONTACT("联系方式"),
    /** What it is about, in words that name nobody. */
    SUBJECT("申请事项"),
    /** The applicant's own words. */
    WORDS("申请内容"),
    FORM("形式要求"),
    DISPOSITION("办理结果"),
    CLOSED_ON("办结日期"),
    LETTER("答复文号"),
    MEANS("送达方式"),
    /** All columns that are none of these, each cell behind its column's name. */
    REMARK("备注");

    private final String label;

    LedgerColumn(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
