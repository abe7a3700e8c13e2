package org.nianbao.request.dispute;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nianbao.request.Disposition;
import org.nianbao.request.Fact.RequestPart;
import org.nianbao.request.Remedy;
import org.nianbao.request.RequestStanding;

/** 复议前置: whether a lawsuit could go to court without 复议 before it, as the day and the result of the reply have it. */
public final class LitigationPath {

    private LitigationPath() {}

    /** What to say of a dispute on a request that stands so; null where nothing is. It is counted all the same. */
    public static @Nullable String warning(DisputeKind kind, RequestStanding request) {
        if (kind != DisputeKind.DIRECT_LITIGATION) {
            return null;
        }
        if (request.closedOn() != null) {
            return Remedy.warnOfDirectLitigation(
                    request.disposition(),
                    withheldFor(request),
                    request.signedOn() == null ? request.closedOn() : request.signedOn());
        }
        var due = request.due();
        return due != null && request.late() ? Remedy.warnOfDirectLitigation(null, Set.of(), due) : null;
    }

    /** 不予公开 of a part rests on 第十四条至第十六条, whichever of them the reply names. */
    private static Set<Disposition> withheldFor(RequestStanding request) {
        var draft = request.draft();
        return draft != null && draft.drafted().parts().contains(RequestPart.WITHHELD)
                ? Set.of(Disposition.INTERNAL)
                : Set.of();
    }
}
