package org.nianbao.compilation;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Role;
import org.nianbao.agency.Agencies;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyTree;
import org.nianbao.agency.Seasons;
import org.nianbao.notice.Event;
import org.nianbao.notice.EventKind;
import org.nianbao.notice.message.Notifying;
import org.nianbao.report.ReportId;
import org.nianbao.report.Reports;
import org.nianbao.report.people.Colleague;
import org.nianbao.report.people.Colleagues;
import org.nianbao.report.trail.PublicationDecided;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the editors of a government's report that a publication in its sums was corrected or withdrawn, once for each report
 * that is made of it. What is published for the first time is in no sum yet and stands with the report for them to take.
 */
@Component
class ContributionNews {

    private final Agencies agencies;
    private final Seasons seasons;
    private final Reports reports;
    private final Colleagues colleagues;
    private final Notifying notifying;

    ContributionNews(Agencies agencies, Seasons seasons, Reports reports, Colleagues colleagues, Notifying notifying) {
        this.agencies = agencies;
        this.seasons = seasons;
        this.reports = reports;
        this.colleagues = colleagues;
        this.notifying = notifying;
    }

    @EventListener
    void decided(PublicationDecided decided) {
        var then = seasons.season(decided.report().year()).then();
        above(then, then.find(decided.report().agency()))
                .filter(Agency::isGovernment)
                .forEach(government ->
                        tell(new ReportId(government.code(), decided.report().year()), decided));
    }

    private static Stream<Agency> above(AgencyTree then, @Nullable Agency agency) {
        return Stream.iterate(agency == null ? null : then.superior(agency), Objects::nonNull, then::superior);
    }

    private void tell(ReportId compiled, PublicationDecided decided) {
        var report = reports.find(compiled);
        var compilation = report == null ? null : report.content().compilation();
        var part = compilation == null
                ? null
                : compilation.contributor(decided.report().agency());
        if (part == null || part.number() == null || part.number().equals(decided.inForce())) {
            return;
        }
        var tree = agencies.tree();
        notifying.tell(
                new Event(
                        compiled + "~" + decided.report() + "#" + decided.entry(),
                        EventKind.CONTRIBUTION_CHANGED,
                        compiled.agency(),
                        compiled.year(),
                        tree.known(compiled.agency()).name() + compiled.year() + "年度报告汇总的“" + part.name() + "”年报"
                                + (decided.inForce() == null ? "已撤回。" : "已更正（现为第 " + decided.inForce() + " 号）。"),
                        "汇总采用的是它的第 " + part.number() + " 号，请在汇总中查看变动：更新汇总，或者写明不采用新数字的原因。",
                        null,
                        "/desk/reports/" + compiled,
                        decided.at()),
                editors(tree.inChargeOf(compiled.agency())));
    }

    private List<String> editors(String agency) {
        return colleagues.of(agency).stream()
                .filter(one -> one.roles().contains(Role.EDITOR))
                .map(Colleague::id)
                .toList();
    }
}
