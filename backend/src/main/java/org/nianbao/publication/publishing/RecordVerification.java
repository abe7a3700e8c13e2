package org.nianbao.publication.publishing;

import java.util.LinkedHashSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nianbao.publication.Heads;
import org.nianbao.publication.Publication;
import org.nianbao.publication.PublicationId;
import org.nianbao.publication.Publications;
import org.nianbao.report.Report;
import org.nianbao.report.ReportId;
import org.nianbao.report.Reports;
import org.nianbao.report.trail.Decisions;
import org.nianbao.store.Verification;
import org.nianbao.workflow.Withdrawal;
import org.springframework.stereotype.Component;

/**
 * Of the public record: every number that a trail says was published is there and says just that, what was withdrawn is
 * marked so, and nothing is public that no trail decided. A decision that the record has still
 * to follow, which the server does by itself at its start, is left out.
 */
@Component
class RecordVerification implements Verification {

    private final Reports reports;
    private final Decisions decisions;
    private final Publications publications;
    private final Heads heads;

    RecordVerification(Reports reports, Decisions decisions, Publications publications, Heads heads) {
        this.reports = reports;
        this.decisions = decisions;
        this.publications = publications;
        this.heads = heads;
    }

    @Override
    public String what() {
        return "公开记录";
    }

    @Override
    public long verify(Consumer<String> wrong) {
        var ids = new LinkedHashSet<ReportId>();
        reports.each(ids::add);
        ids.forEach(id -> Verification.each("年度报告 " + id + " 的公开记录", wrong, () -> verify(id, wrong)));
        heads.each(head -> {
            if (!ids.contains(head.id().report())) {
                wrong.accept("已发布报告 " + head.id() + " 在公开记录里，却没有这份年度报告。");
            }
        });
        return ids.size();
    }

    private void verify(ReportId id, Consumer<String> wrong) {
        if (decisions.pending(id) != null) {
            return;
        }
        var published = decisions.publications(id);
        var withdrawn = decisions.withdrawals(id).stream().collect(Collectors.toMap(Withdrawal::number, each -> each));
        published.forEach((number, report) -> {
            var problem = problem(
                    publications.find(id, number),
                    report.orElse(null),
                    withdrawn.get(number),
                    new PublicationId(id, number));
            if (problem != null) {
                wrong.accept(problem);
            }
        });
        var latest = publications.latest(id);
        int last = published.isEmpty() ? 0 : published.lastKey();
        if (latest == null ? last > 0 : latest.number() != last) {
            wrong.accept("年度报告 " + id + "：留痕最后公布的是第 " + last + " 号，公开记录里"
                    + (latest == null ? "没有。" : "是第 " + latest.number() + " 号。"));
        } else if (latest != null && latest.withdrawn() != withdrawn.containsKey(last)) {
            wrong.accept("已发布报告 " + latest.id() + "：目录与留痕说的不同，一个说已撤回，一个说没有。");
        }
    }

    private static @Nullable String problem(
            @Nullable Publication found, @Nullable Report decided, @Nullable Withdrawal withdrawal, PublicationId id) {
        if (found == null) {
            return "已发布报告 " + id + " 不在公开记录里，留痕说它公布过。";
        }
        if (found.withdrawn() != (withdrawal != null)) {
            return "已发布报告 " + id + (found.withdrawn() ? " 记为已撤回，留痕没有说撤回。" : " 仍然公开，留痕说它已撤回。");
        }
        if (withdrawal == null && decided != null && !found.says(decided.content())) {
            return "已发布报告 " + id + " 的内容与留痕中公布的不同。";
        }
        return null;
    }
}
