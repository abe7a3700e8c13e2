package org.nianbao.report;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.Content;
import org.nianbao.content.ContentTree;
import org.nianbao.form.Editions;
import org.nianbao.graphql.BadRequest;
import org.nianbao.graphql.Connection;
import org.nianbao.graphql.Page;
import org.nianbao.store.Missing;
import org.nianbao.store.Store;
import org.springframework.stereotype.Repository;

/** The saved states of reports, as the entries of their trails hold them; {@link Reports} writes them. */
@Repository
class Revisions {

    private final MongoCollection<Document> trail;
    private final Editions editions;

    Revisions(Store store, Editions editions) {
        this.trail = store.collection("trail", new IndexModel(Indexes.ascending("report", "revision")));
        this.editions = editions;
    }

    /** The content as it was saved under a revision number. */
    Content content(ReportId id, int revision) {
        var entry = trail.find(and(eq("report", id.toString()), eq("revision", revision), exists("content"))).first();
        if (entry == null) {
            throw new Missing("年度报告 " + id + " 没有版本 " + revision + "。");
        }
        return ContentTree.read(entry.get("content", Document.class), editions);
    }

    /**
     * As above, by the few ids its entry can have: an entry's number runs ahead of its revision's by the steps that saved
     * nothing. People who write at the same time ask for this at every save.
     */
    Content content(Report report, int revision) {
        var candidates = IntStream.rangeClosed(revision, revision + report.entries() - report.revision())
                .mapToObj(number -> ReportDocuments.entryId(report.id(), number)).toList();
        // MongoDB looks these ids up; under load the embedded store was still seen to scan the trail here.
        var entry = trail.find(new Document("_id", new Document("$in", candidates)).append("revision", revision)
                .append("content", new Document("$exists", true))).first();
        if (entry == null) {
            throw new Missing("年度报告 " + report.id() + " 没有版本 " + revision + "。");
        }
        return ContentTree.read(entry.get("content", Document.class), editions);
    }

    /** The saved states of a report, latest first. */
    Connection<Revision> page(Report report, Page page) {
        var all = and(eq("report", report.id().toString()), exists("content"));
        var from = page.after() == null ? all : and(all, lt("revision", position(page.after())));
        var found = trail.find(from).projection(Projections.exclude("content", "head"))
                .sort(Sorts.descending("revision")).limit(page.first() + 1).map(ReportDocuments::readRevision)
                .into(new ArrayList<>());
        return Connection.of(page, found, revision -> String.valueOf(revision.number()), report::revision);
    }

    private static int position(String after) {
        try {
            return Integer.parseInt(after);
        } catch (NumberFormatException e) {
            throw new BadRequest("after 不是本列表给出的位置。");
        }
    }

    @Nullable Revision find(ReportId id, int revision) {
        var entry = trail.find(and(eq("report", id.toString()), eq("revision", revision), exists("content")))
                .projection(Projections.exclude("content", "head")).first();
        return entry == null ? null : ReportDocuments.readRevision(entry);
    }

    /** What some saved states say. */
    Map<Revision, Content> contents(Collection<Revision> revisions) {
        var byEntry = revisions.stream().distinct().collect(Collectors.toMap(
                revision -> ReportDocuments.entryId(revision.report(), revision.entry()), Function.identity()));
        var contents = new HashMap<Revision, Content>();
        trail.find(in("_id", byEntry.keySet())).projection(Projections.include("content")).forEach(entry -> contents.put(
                byEntry.get(entry.getString("_id")), ContentTree.read(entry.get("content", Document.class), editions)));
        return contents;
    }
}
