package org.nianbao.agency;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.nianbao.agency.AgencyHistory.Era;
import org.nianbao.store.PublicationClock;
import org.nianbao.store.Store;
import org.springframework.stereotype.Repository;

/** The agencies, one document each. Few and read by everybody, so today's tree is kept until the public record changes. */
@Repository
public class Agencies {

    private record Cached(AgencyTree tree, LocalDate day, long tick) {
    }

    private final MongoCollection<Document> agencies;
    private final PublicationClock changes;
    private final Clock clock;
    private volatile @Nullable Cached cached;

    Agencies(Store store, PublicationClock changes, Clock clock) {
        this.agencies = store.collection("agencies");
        this.changes = changes;
        this.clock = clock;
    }

    /** The tree of today, as up to date as the publication clock. */
    public AgencyTree tree() {
        var known = cached;
        long tick = changes.now();
        var today = LocalDate.now(clock);
        if (known == null || known.tick() != tick || !known.day().equals(today)) {
            known = new Cached(on(today), today, tick);
            cached = known;
        }
        return known.tree();
    }

    /** The tree as it was on a day. */
    public AgencyTree on(LocalDate day) {
        return new AgencyTree(agencies.find().map(Agencies::read).into(new ArrayList<>()).stream()
                .map(history -> history.on(day)).filter(Objects::nonNull));
    }

    public void put(AgencyHistory agency) {
        agencies.replaceOne(Filters.eq(agency.code()), write(agency), new ReplaceOptions().upsert(true));
        changes.advance();
    }

    private static Document write(AgencyHistory agency) {
        return new Document("_id", agency.code())
                .append("eras", agency.eras().stream().map(era -> new Document("from", era.from().toString())
                        .append("name", era.name()).append("kind", era.kind().name())
                        .append("superior", era.superior())).toList())
                .append("closed", agency.closed() == null ? null : agency.closed().toString());
    }

    private static AgencyHistory read(Document document) {
        var closed = document.getString("closed");
        List<Era> eras = document.getList("eras", Document.class).stream().map(era -> new Era(
                LocalDate.parse(era.getString("from")), era.getString("name"),
                AgencyKind.valueOf(era.getString("kind")), era.getString("superior"))).toList();
        return new AgencyHistory(document.getString("_id"), eras, closed == null ? null : LocalDate.parse(closed));
    }
}
