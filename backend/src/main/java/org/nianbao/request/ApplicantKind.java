package org.nianbao.request;

/** 申请人类型: the six columns of table three in which a request may be counted. */
public enum ApplicantKind {
    PERSON("person", "自然人"),
    BUSINESS("business", "商业企业"),
    RESEARCH("research", "科研机构"),
    WELFARE("welfare", "社会公益组织"),
    LEGAL("legal", "法律服务机构"),
    OTHER_ORGANISATION("otherOrganisation", "其他");

    private final String key;
    private final String label;

    ApplicantKind(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** Its column of table three. */
    public String key() {
        return key;
    }

    public String label() {
        return label;
    }
}
