package org.nianbao.report;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.nianbao.account.Role;
import org.nianbao.form.Editions;
import org.nianbao.store.Store;
import org.nianbao.workflow.Course;
import org.springframework.stereotype.Repository;

/** The reports seen by whom they wait for; without their content, which nobody needs for that. */
@Repository
class Tasks {

    /** A report that waits for somebody in a role. */
    record Waiter(ReportId id, Course course) {}

    private final MongoCollection<Document> reports;
    private final Editions editions;

    Tasks(Store store, Editions editions) {
        this.reports = store.collection("reports", new IndexModel(Indexes.ascending("waitingAbove", "agency")));
        this.editions = editions;
    }

    /**
     * @param own   the agencies to whose reports the person's agency sees
     * @param below those for whose superior its people speak
     */
    List<Waiter> waitingFor(Set<Role> roles, Collection<String> own, Collection<String> below) {
        var names = roles.stream().map(Enum::name).toList();
        var ours = and(in("agency", own), in("waitingFor", names));
        return reports.find(below.isEmpty() ? ours : or(ours, and(in("waitingAbove", names), in("agency", below))))
                .projection(Projections.exclude("content", "acceptances"))
                .map(document -> new Waiter(
                        new ReportId(document.getString("agency"), document.getInteger("year")),
                        CourseDocuments.read(document)))
                .into(new ArrayList<>());
    }

    /** The whole reports, for those who want to know more of them. */
    Map<ReportId, Report> reports(Collection<ReportId> ids) {
        var found = new HashMap<ReportId, Report>();
        reports.find(in("_id", ids.stream().map(ReportId::toString).distinct().toList()))
                .map(document -> ReportDocuments.read(document, editions))
                .forEach(report -> found.put(report.id(), report));
        return found;
    }
}
