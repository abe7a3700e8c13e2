package org.nianbao.publication.publishing;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.Content;
import org.nianbao.publication.Publication;
import org.nianbao.publication.PublicationId;
import org.nianbao.publication.Withdrawn;
import org.nianbao.report.ReportId;

/** Puts content into the public record without a review, for tests of what is done with it there. */
public final class Published {

    private Published() {}

    public static Publication put(
            RecordBook record, String agency, int year, int number, @Nullable String correctionNote, Content content) {
        return put(
                record, agency, year, number, correctionNote, content, Instant.parse((year + 1) + "-01-20T01:00:00Z"));
    }

    public static Publication put(
            RecordBook record,
            String agency,
            int year,
            int number,
            @Nullable String correctionNote,
            Content content,
            Instant at) {
        var publication = new Publication(
                new PublicationId(new ReportId(agency, year), number), at, correctionNote, null, content);
        record.add(publication, content, agency);
        return publication;
    }

    public static void withdraw(RecordBook record, PublicationId id, Withdrawn withdrawn) {
        record.withdraw(id, withdrawn);
    }

    public static void withdraw(RecordBook record, Publication publication, String reason) {
        record.withdraw(
                publication.id(),
                new Withdrawn(reason, publication.publishedAt().plus(Duration.ofDays(30)), null));
    }
}
