package org.nianbao.notice.live;

import org.springframework.stereotype.Component;

/**
 * 提示: tells open desks that something is not any more as they show it, so that they ask again; never what it is now, which
 * their own queries answer to whom may know. Costs whoever says it nothing, and may be lost: desks look by themselves now
 * and then.
 */
@Component
public class Hints {

    /** Whatever those who have a report open show of it: a save, a step, a comment, who else has it open. */
    public void report(String report) {}

    /** What waits for people, of an agency's report. */
    public void queue(String agency) {}

    /** How far the agencies are with a year's reports. */
    public void season(String agency, int year) {}

    /** That somebody has a new message. */
    public void messages(String person) {}
}
