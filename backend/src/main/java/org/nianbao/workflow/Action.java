package org.nianbao.workflow;

/** 动作: something that people can do with a report. */
public enum Action {
    EDIT("编写"),
    SUBMIT("报送"),
    /** Confirms that what changed was proofread, ahead of the step's approval. */
    PROOFREAD("校对确认"),
    APPROVE("通过"),
    RETURN("退回"),
    /** Suggests other words or another figure; the author takes it or leaves it. */
    SUGGEST("建议修改"),
    /** Now or at a set time. */
    PUBLISH("发布"),
    /** Before its review is complete, with a reason; somebody else approves it afterwards. */
    PUBLISH_URGENTLY("紧急发布"),
    /** Approves an urgent publication afterwards. */
    RATIFY("补办审签"),
    CORRECT("更正"),
    /** Gives a correction up; what is published stays as it is. */
    DISCARD("放弃更正"),
    WITHDRAW("撤回"),
    /** Erases, by law and for good, what was withdrawn. */
    ERASE("依法删除");

    private final String label;

    Action(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
