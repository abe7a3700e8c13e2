package org.nianbao.agency;

/** What is to be done by a term (时限). */
public enum TermEvent {
    /** Submitting the report to review. */
    SUBMISSION("报送"),
    /** Publishing it. */
    PUBLICATION("公布");

    private final String label;

    TermEvent(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
