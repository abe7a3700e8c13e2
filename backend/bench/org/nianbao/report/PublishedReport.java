package org.nianbao.report;

import java.time.Instant;
import java.util.Set;
import org.bson.Document;
import org.nianbao.account.Caller;
import org.nianbao.account.Role;
import org.nianbao.content.Content;

/** A report that has been published, as it is stored. */
public final class PublishedReport {

    private PublishedReport() {}

    public static Document document(ReportId id, Content content, Instant at) {
        var started =
                Report.started(id, content, new Caller("editor", "马文静", Set.of(Role.EDITOR), id.agency(), at), at);
        var document = ReportDocuments.head(started.at(started.course().published(1, at)), false);
        return document.append("_id", id.toString()).append("content", ReportDocuments.content(content));
    }
}
