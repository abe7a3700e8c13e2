package org.nianbao.check;

import java.util.List;
import org.nianbao.content.Content;

/** The rule sets of all editions. */
public final class Rules {

    private Rules() {
    }

    public static Rules load() {
        return new Rules();
    }

    /** Everything the rules of the content's edition have to say of it, blocking findings first. */
    public List<Finding> findings(Content content, Circumstances circumstances) {
        return List.of();
    }
}
