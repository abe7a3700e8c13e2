package org.nianbao.report;

import org.nianbao.account.Caller;
import org.nianbao.account.Forbidden;
import org.nianbao.agency.Agencies;
import org.springframework.stereotype.Component;

/** Whose reports a caller may look at: those of his or her agency and of what lies below it. */
@Component
public class Sight {

    private final Reports reports;
    private final Agencies agencies;

    Sight(Reports reports, Agencies agencies) {
        this.reports = reports;
        this.agencies = agencies;
    }

    /** Refuses whoever may not look at reports of the agency; a report outside one's scope is never shown as absent. */
    public void require(Caller caller, String agency) {
        caller.staffAgency();
        if (!agencies.tree().inSight(caller, agency)) {
            throw new Forbidden("机关“" + agency + "”不在您可以查看的范围内。");
        }
    }

    /**
     * The report as it is shown, for what changes nothing of it: a crash may have kept it behind its trail, and steps are
     * taken on what that says.
     */
    public Report toActOn(Caller caller, ReportId id) {
        require(caller, id.agency());
        return reports.get(id);
    }

    /** As above, where nothing is done to the report itself. */
    public void requireToExist(Caller caller, ReportId id) {
        require(caller, id.agency());
        reports.requireToExist(id);
    }
}
