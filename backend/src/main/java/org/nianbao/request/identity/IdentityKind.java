package org.nianbao.request.identity;

/** 身份证件: the papers by which a person shows who he or she is (条例第二十九条). */
public enum IdentityKind {
    RESIDENT("居民身份证", true),
    PASSPORT("护照", false),
    HONG_KONG_MACAO_PERMIT("港澳居民来往内地通行证", false),
    TAIWAN_PERMIT("台湾居民来往大陆通行证", false),
    /** Numbered like the 居民身份证. */
    HONG_KONG_MACAO_TAIWAN_RESIDENCE("港澳台居民居住证", true),
    FOREIGN_PERMANENT_RESIDENCE("外国人永久居留身份证", false),
    OTHER("其他证件", false);

    private final String label;
    private final boolean numberedByGb11643;

    IdentityKind(String label, boolean numberedByGb11643) {
        this.label = label;
        this.numberedByGb11643 = numberedByGb11643;
    }

    public String label() {
        return label;
    }

    /** Whether its number holds the date of birth and a check digit by GB 11643. */
    boolean isNumberedByGb11643() {
        return numberedByGb11643;
    }
}
