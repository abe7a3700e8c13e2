package org.nianbao.publication;

import java.util.List;
import org.nianbao.agency.Agencies;
import org.nianbao.report.ReportId;
import org.nianbao.report.trail.Steps;
import org.nianbao.store.Migration;
import org.springframework.stereotype.Component;

/**
 * Up to form 2 the head of a publication held all that a search looks through, and nobody noted which numbers were
 * withdrawn, when and why: the trail says it. None of a release of that form may run beside this one.
 */
@Component
class HeadsOfFormThree implements Migration {

    private final Heads heads;
    private final Publications publications;
    private final Steps steps;
    private final Agencies agencies;

    HeadsOfFormThree(Heads heads, Publications publications, Steps steps, Agencies agencies) {
        this.heads = heads;
        this.publications = publications;
        this.steps = steps;
        this.agencies = agencies;
    }

    @Override
    public int number() {
        return 1;
    }

    @Override
    public String what() {
        return "已发布报告的检索内容另存，撤回记录补上编号和日期";
    }

    @Override
    public List<String> outdated() {
        return heads.outdated();
    }

    @Override
    public void bring(String id) {
        var report = ReportId.parse(id);
        publications.renew(report, agencies.tree().known(report.agency()).name(), steps::renew);
    }
}
