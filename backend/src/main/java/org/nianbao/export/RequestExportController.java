package org.nianbao.export;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.ChinaTime;
import org.nianbao.account.Caller;
import org.nianbao.door.Door;
import org.nianbao.export.file.Listing;
import org.nianbao.export.file.Listing.Column;
import org.nianbao.request.overseeing.RequestBoard;
import org.nianbao.request.overseeing.RequestBoard.RequestBoardFilter;
import org.nianbao.request.overseeing.RequestBoard.RequestBoardOrder;
import org.nianbao.request.overseeing.RequestOverseeing;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What an office takes away of the board of requests: exactly what that shows under the same filter, whose fields are the
 * parameters of the address; how many and until when, of nobody.
 */
@Controller
class RequestExportController {

    private final RequestOverseeing overseeing;
    private final Clock clock;

    RequestExportController(RequestOverseeing overseeing, Clock clock) {
        this.overseeing = overseeing;
        this.clock = clock;
    }

    @GetMapping("/requests/board.{extension:xlsx|csv}")
    @Door(cost = 1000, staffOnly = true, work = Door.Work.FILE)
    ResponseEntity<byte[]> board(
            Caller caller,
            @PathVariable String extension,
            @RequestParam @Nullable String within,
            @RequestParam(defaultValue = "TREE") RequestBoardOrder orderBy,
            @ModelAttribute RequestBoardFilter filter) {
        return ListAnswer.of(listing(overseeing.board(caller, within, filter, orderBy)), "requests", extension);
    }

    private Listing listing(RequestBoard board) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var entry : board.entries()) {
            var counts = entry.counts();
            var longest = counts == null ? null : counts.longest();
            // Of an agency that keeps no register here nothing is known, and nothing is zero.
            rows.add(Arrays.<@Nullable Object>asList(
                    rows.size() + 1,
                    entry.agency().code(),
                    entry.agency().name(),
                    entry.superior(),
                    entry.keptSince(),
                    counts == null ? "未登记" : null,
                    counts == null ? null : counts.open(),
                    counts == null ? null : counts.dueSoon(),
                    counts == null ? null : counts.overdue(),
                    counts == null ? null : counts.provisional(),
                    counts == null ? null : counts.waiting(),
                    longest == null ? null : longest.number(),
                    longest == null ? null : longest.receivedOn(),
                    longest == null ? null : longest.workingDays(),
                    counts == null ? null : counts.closed(),
                    counts == null ? null : counts.late()));
        }
        return new Listing(
                "政府信息公开申请办理情况",
                "（" + board.within().name() + "及其下级，截至" + ChinaTime.said(board.today()) + "）",
                List.of(),
                List.of(
                        new Column("序号", 4),
                        new Column("机关代码", 8),
                        new Column("机关", 16),
                        new Column("上级机关", 14),
                        new Column("登记完整始于", 9),
                        new Column("在本系统登记", 7),
                        new Column("在办", 5),
                        new Column("5个工作日内到期", 8),
                        new Column("逾期未答复", 6),
                        new Column("期限暂定", 6),
                        new Column("不计期限", 6),
                        new Column("最久未结", 10),
                        new Column("最久未结的收到日期", 9),
                        new Column("已过工作日", 6),
                        new Column("本年办结", 6),
                        new Column("本年逾期答复", 6)),
                rows,
                List.of(),
                board.within().name(),
                clock.instant());
    }
}
