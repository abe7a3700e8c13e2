package org.nianbao.publication.publishing;

import java.util.List;
import org.nianbao.agency.Agencies;
import org.nianbao.publication.PublicationId;
import org.nianbao.publication.Publications;
import org.nianbao.publication.Withdrawn;
import org.nianbao.report.ReportId;
import org.nianbao.report.trail.Steps;
import org.nianbao.store.Migration;
import org.springframework.stereotype.Component;

/**
 * Up to form 2 the head of a publication held all that a search looks through, and nobody noted which numbers were
 * withdrawn, when and why: the trail says it. Up to form 3 it did not say in which form of the report its tables are, and
 * the text stood with the terms. None of a release of these forms may run beside this one. Up to form 4 changes were not
 * noted; one that such a release makes beside this one takes its place when this comes by. Up to form 5 rows of tables were not found,
 * and traditional characters only as such.
 */
@Component
class HeadsOfFormSix implements Migration {

    private final Publications publications;
    private final RecordBook record;
    private final Steps steps;
    private final Agencies agencies;

    HeadsOfFormSix(Publications publications, RecordBook record, Steps steps, Agencies agencies) {
        this.publications = publications;
        this.record = record;
        this.steps = steps;
        this.agencies = agencies;
    }

    @Override
    public int number() {
        return 1;
    }

    @Override
    public String what() {
        return "已发布报告的检索内容另存，表格的行可以检索，汇总用的索引补上格式版本，撤回记录补上编号和日期，逐次变化编号备查";
    }

    @Override
    public List<String> outdated() {
        return publications.outdated();
    }

    @Override
    public void bring(String id) {
        var report = ReportId.parse(id);
        var latest = publications.latest(report);
        if (latest != null) {
            if (latest.withdrawn() || latest.number() > 1) {
                steps.renew(report)
                        .forEach(each -> record.withdraw(new PublicationId(report, each.number()), Withdrawn.of(each)));
            }
            record.renew(report, agencies.tree().known(report.agency()).name());
        }
    }
}
