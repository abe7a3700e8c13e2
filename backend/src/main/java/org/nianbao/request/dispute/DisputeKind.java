package org.nianbao.request.dispute;

/** By which way somebody turned against the agency; the rows of table four. */
public enum DisputeKind {
    RECONSIDERATION("reconsideration", "行政复议"),
    DIRECT_LITIGATION("directLitigation", "未经复议直接起诉"),
    LITIGATION_AFTER_RECONSIDERATION("litigationAfterReconsideration", "复议后起诉");

    private final String key;
    private final String label;

    DisputeKind(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** As the forms name the row. */
    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    public boolean isLitigation() {
        return this != RECONSIDERATION;
    }
}
