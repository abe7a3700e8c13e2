package org.nianbao.request.dispute;

/** Where a dispute stands, as its facts say. */
public enum DisputeStatus {
    /** Filed, and nobody said yet whether it is taken. */
    FILED("待受理"),
    PENDING("审理中"),
    APPEALED("上诉审理中"),
    DECIDED("已审结"),
    /** 不予受理, 不予立案: counted nowhere. */
    NOT_ACCEPTED("未受理"),
    /** Recorded in error: counted nowhere. */
    STRUCK("登记有误");

    private final String label;

    DisputeStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether it runs, so that the file of its request has to wait. */
    public boolean isRunning() {
        return this == FILED || this == PENDING || this == APPEALED;
    }
}
