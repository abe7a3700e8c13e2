package org.nianbao.request.deciding;

/** The seven questions, each by its short name. */
public enum DecidingStep {
    AMEND("补不补"),
    WHAT("是不是"),
    WHOSE("谁负责"),
    HELD("有没有"),
    GIVE("给不给"),
    HOW("怎么给"),
    ANSWER("怎么答");

    private final String label;

    DecidingStep(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
