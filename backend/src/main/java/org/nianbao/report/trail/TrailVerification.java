package org.nianbao.report.trail;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.nianbao.report.Report;
import org.nianbao.report.ReportId;
import org.nianbao.report.Reports;
import org.nianbao.report.trail.TrailEntry.Act;
import org.nianbao.report.trail.TrailFile.FirstLine;
import org.nianbao.store.Verification;
import org.springframework.stereotype.Component;

/**
 * Of reports and their trails: each trail is whole, and what is shown of a report is what its trail says. What is shown may
 * lag behind, as after a crash, for whoever opens the report next makes up for it; it may not run ahead.
 */
@Component
class TrailVerification implements Verification {

    private static final Set<Act> ALL = EnumSet.allOf(Act.class);

    private final Reports reports;
    private final Trails trails;

    TrailVerification(Reports reports, Trails trails) {
        this.reports = reports;
        this.trails = trails;
    }

    @Override
    public String what() {
        return "年度报告和留痕";
    }

    @Override
    public long verify(Consumer<String> wrong) {
        var ids = new HashSet<ReportId>();
        reports.each(ids::add);
        trails.reports().forEach(id -> ids.add(ReportId.parse(id)));
        ids.stream()
                .sorted(Comparator.comparing(ReportId::toString))
                .forEach(id -> Verification.each("年度报告 " + id, wrong, () -> verify(id, wrong)));
        return ids.size();
    }

    private void verify(ReportId id, Consumer<String> wrong) {
        var shown = reports.find(id);
        var last = trails.last(id, ALL);
        if (last == null) {
            wrong.accept("年度报告 " + id + " 没有留痕。");
            return;
        }
        var trail = new TrailFile(
                new FirstLine(id.toString(), last.entry().number(), last.entry().hash()));
        trails.lines(id, last.entry().number(), trail::add);
        trail.verdict().problems().forEach(problem -> wrong.accept("年度报告 " + id + " 的留痕：" + problem));
        if (shown == null) {
            wrong.accept("年度报告 " + id + " 有留痕，却不在年度报告里；打开一次就会补上。");
        } else {
            verify(shown, last.entry().number(), wrong);
        }
    }

    private void verify(Report shown, int last, Consumer<String> wrong) {
        if (shown.entries() > last) {
            wrong.accept("年度报告 " + shown.id() + " 已到第 " + shown.entries() + " 条留痕，而留痕只有 " + last + " 条。");
            return;
        }
        var taken = trails.taken(shown.id(), shown.entries());
        if (taken != null && !taken.entry().hash().equals(shown.hash())) {
            wrong.accept("年度报告 " + shown.id() + " 所记的校验值与第 " + shown.entries() + " 条留痕不符。");
        } else if (taken != null) {
            var said = trails.reportAt(shown.id(), shown.entries());
            if (said != null && !said.content().equals(shown.content())) {
                wrong.accept(
                        "年度报告 " + shown.id() + " 的内容与第 " + shown.entries() + " 条留痕所存的版本 " + shown.revision() + " 不符。");
            }
        }
    }
}
