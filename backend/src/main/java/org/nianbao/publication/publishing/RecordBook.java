package org.nianbao.publication.publishing;

import org.nianbao.content.Content;
import org.nianbao.publication.KeptFiles;
import org.nianbao.publication.Publication;
import org.nianbao.publication.PublicationId;
import org.nianbao.publication.Publications;
import org.nianbao.publication.RecordChange.RecordChangeKind;
import org.nianbao.publication.RecordChanges;
import org.nianbao.publication.Withdrawn;
import org.nianbao.publication.search.Findable;
import org.nianbao.report.ReportId;
import org.nianbao.store.PublicationClock;
import org.springframework.stereotype.Component;

/**
 * 公开记录: what is decided is put into it and taken out of it. The number comes first, then what a search finds of it, then
 * that it changed for whoever keeps a copy, and last the clock: until it moves readers may still be told what was before. Repeating a step changes nothing.
 */
@Component
public class RecordBook {

    private final Publications publications;
    private final Findable findable;
    private final RecordChanges changes;
    private final KeptFiles files;
    private final PublicationClock clock;

    RecordBook(
            Publications publications,
            Findable findable,
            RecordChanges changes,
            KeptFiles files,
            PublicationClock clock) {
        this.publications = publications;
        this.findable = findable;
        this.changes = changes;
        this.files = files;
        this.clock = clock;
    }

    void add(Publication publication, Content content, String agencyName) {
        publications.add(publication, content);
        findable.follow(publication.id().report(), agencyName);
        changes.add(
                publication.number() == 1 ? RecordChangeKind.PUBLISHED : RecordChangeKind.CORRECTED, publication.id());
        clock.advance(publication.year());
    }

    /** Its content is no longer given to anybody, and once it was erased, not kept either. */
    void withdraw(PublicationId id, Withdrawn withdrawn) {
        publications.withdraw(id, withdrawn);
        findable.remove(id);
        files.drop(id);
        changes.add(RecordChangeKind.WITHDRAWN, id);
        if (withdrawn.erasure() != null) {
            changes.add(RecordChangeKind.ERASED, id);
        }
        clock.advance(id.report().year());
        if (withdrawn.erasure() != null) {
            publications.erase(id);
        }
    }

    /** Derives anew what an earlier release derived in another form of a report's latest number. */
    void renew(ReportId report, String agencyName) {
        findable.follow(report, agencyName);
        publications.numbers(report).reversed().forEach(changes::add);
        publications.renew(report);
        clock.advance(report.year());
    }
}
