package org.nianbao.report.heads;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.nianbao.account.Role;
import org.nianbao.report.ReportId;
import org.nianbao.report.trail.Milestones;
import org.nianbao.store.Store;
import org.nianbao.workflow.By;
import org.nianbao.workflow.ReportStatus;

/** Fills the store with heads of reports in every state, many at a time. */
public final class FilledHeads {

    private static final int AT_ONCE = 500;
    private static final Instant SUBMITTED = Instant.parse("2026-01-15T01:00:00Z");

    private FilledHeads() {}

    public static void put(Store store, int year, List<String> agencies) {
        MongoCollection<Document> heads = store.collection("heads");
        var some = new ArrayList<Document>();
        for (int i = 0; i < agencies.size(); i++) {
            some.add(ReportHeads.document(head(new ReportId(agencies.get(i), year), i)));
            if (some.size() == AT_ONCE || i == agencies.size() - 1) {
                heads.insertMany(some, new InsertManyOptions().ordered(false));
                some.clear();
            }
        }
    }

    private static ReportHead head(ReportId id, int i) {
        var published = i % 3 == 0;
        var status = published
                ? ReportStatus.PUBLISHED
                : List.of(ReportStatus.DRAFT, ReportStatus.RETURNED).get(i % 2);
        return new ReportHead(
                id,
                20,
                status,
                SUBMITTED.plusSeconds(i),
                false,
                published ? 1 : null,
                null,
                published ? List.of() : List.of(new Awaited(null, Role.EDITOR, By.OWN, null)),
                new Milestones(i % 4, SUBMITTED, published ? SUBMITTED.plusSeconds(86_400L * (i % 40)) : null),
                12,
                published ? Map.of() : Map.of("T2-" + i % 5, 1 + i % 3, "T3-1", 2),
                Set.of());
    }
}
