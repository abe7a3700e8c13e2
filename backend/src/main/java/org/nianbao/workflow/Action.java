package org.nianbao.workflow;

/** What can be done with a report. */
public enum Action {
    EDIT("编辑"),
    SUBMIT("报送"),
    APPROVE("通过"),
    RETURN("退回"),
    PUBLISH("发布"),
    CORRECT("更正"),
    WITHDRAW("撤回");

    private final String label;

    Action(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
