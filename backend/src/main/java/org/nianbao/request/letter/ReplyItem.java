package org.nianbao.request.letter;

import org.jspecify.annotations.Nullable;

/**
 * One of the things that a request asks for, and what is answered to it.
 *
 * @param asked   in the applicant's words, or as the registrar put them
 * @param reason  why, for this very information; may be empty where it is given
 * @param support what the ground wants said beside it; null for none
 */
public record ReplyItem(
        String asked,
        Ground ground,
        String reason,
        @Nullable Support support) {
    public ReplyItem {
        asked = asked.strip();
        reason = reason.strip();
        if (asked.isEmpty()) {
            throw new IllegalArgumentException("须写明申请公开的内容。");
        }
        if (support != null && !ground.takes(support)) {
            throw new IllegalArgumentException("依据“" + ground.label() + "”不需要这样的说明：" + support.shown() + "。");
        }
    }
}
