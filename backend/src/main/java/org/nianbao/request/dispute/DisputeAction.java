package org.nianbao.request.dispute;

/** What may be recorded of a dispute, by the agency's REGISTRAR. */
public enum DisputeAction {
    ACCEPT("登记受理"),
    REFUSE("登记不予受理"),
    DECIDE("登记结果"),
    APPEAL("登记上诉"),
    STRIKE("删去登记");

    private final String label;

    DisputeAction(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
