package org.nianbao.agency;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.account.Forbidden;
import org.nianbao.graphql.BadRequest;

/**
 * What is decided about: everything recorded at that moment, and by whom.
 *
 * @param number the decision will have
 */
record Matter(Caller caller, AgencyRecords records, int number, LocalDate today) {

    AgencyHistory get(String code) {
        return records.get(code);
    }

    String name(@Nullable String code) {
        var history = code == null ? null : records.find(code);
        return history == null ? "（无上级）" : "“" + history.about(today).name() + "”";
    }

    void requireInScope(String code) {
        records.on(today).requireAdministered(caller, code);
    }

    void requireNotOwn(String code) {
        if (code.equals(caller.agency())) {
            throw new Forbidden("不能撤销或并出您自己所在的机关，请由上级办理。");
        }
    }

    void requireFree(String code) {
        if (records.find(code) != null) {
            throw new Unfit("代码“" + code + "”已由" + name(code) + "使用；撤销的机关也不再让出代码。");
        }
    }

    /** A place for an agency in the tree: below what the caller administers, or the caller's own at the top. */
    void requirePlace(String code, @Nullable String superior) {
        if (superior != null) {
            get(superior);
            requireInScope(superior);
        } else if (!code.equals(caller.agency())) {
            throw new BadRequest("请选定上级机关。");
        }
    }
}
