package org.nianbao.request.overseeing;

/** What is done each morning and after each notice, at once, for tests outside of this room. */
public final class KeptDays {

    private final DayKeeping keeping;
    private final DueReminding reminding;

    KeptDays(DayKeeping keeping, DueReminding reminding) {
        this.keeping = keeping;
        this.reminding = reminding;
    }

    public void keepAndRemind() {
        keeping.keep();
        reminding.remind();
    }
}
