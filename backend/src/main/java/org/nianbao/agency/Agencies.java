package org.nianbao.agency;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.nianbao.agency.AdministrationEntries.Change;
import org.nianbao.agency.AgencyHistory.Era;
import org.nianbao.store.Damaged;
import org.nianbao.store.PublicationClock;
import org.nianbao.store.Store;
import org.springframework.stereotype.Repository;

/** The agencies, one document each. Few and read by everybody, so they are kept until the public record changes. */
@Repository
public class Agencies {

    private static final String COLLECTION = "agencies";

    private record Cached(AgencyRecords records, long tick) {}

    private final MongoCollection<Document> agencies;
    private final PublicationClock changes;
    private final Clock clock;
    private volatile @Nullable Cached cached;

    Agencies(Store store, PublicationClock changes, Clock clock) {
        this.agencies = store.publicRecord(COLLECTION);
        this.changes = changes;
        this.clock = clock;
    }

    /** The tree of today, as up to date as the publication clock. */
    public AgencyTree tree() {
        return on(LocalDate.now(clock));
    }

    /** The tree as it was on a day, or as far as is planned will be. */
    public AgencyTree on(LocalDate day) {
        return records().on(day);
    }

    /** The tree at the end of a year. */
    public AgencyTree seasonEnd(int year) {
        return on(LocalDate.of(year, Month.DECEMBER, 31));
    }

    /** As up to date as the publication clock. */
    public AgencyRecords records() {
        var known = cached;
        long tick = changes.agencies();
        if (known == null || known.tick() != tick) {
            known = new Cached(stored(), tick);
            cached = known;
        }
        return known.records();
    }

    /** As stored this very moment. */
    AgencyRecords stored() {
        return new AgencyRecords(
                agencies.find(Filters.ne("removed", true)).map(Agencies::read).into(new ArrayList<>()));
    }

    /** Stores an agency whatever was there; what people decide goes through the administration's entries. */
    public void put(AgencyHistory agency) {
        Store.put(agencies, write(agency));
        changes.advanceAgencies();
    }

    /** What a decision makes of an agency. */
    static Change change(AgencyHistory agency) {
        return new Change(COLLECTION, write(agency));
    }

    /** The agency is not to be founded after all. */
    static Change removal(String code) {
        return Change.removal(COLLECTION, code);
    }

    private static Document write(AgencyHistory agency) {
        return new Document("_id", agency.code())
                .append(
                        "eras",
                        agency.eras().stream()
                                .map(era -> new Document("from", era.from().toString())
                                        .append("name", era.name())
                                        .append("kind", era.kind().name())
                                        .append("superior", era.superior()))
                                .toList())
                .append(
                        "closed",
                        agency.closed() == null ? null : agency.closed().toString())
                .append("mergedInto", agency.mergedInto())
                .append("shortNames", agency.shortNames())
                .append(AdministrationEntries.NUMBER, agency.version());
    }

    private static AgencyHistory read(Document document) {
        return Damaged.named("agencies", document, () -> {
            var closed = document.getString("closed");
            List<Era> eras = document.getList("eras", Document.class).stream()
                    .map(era -> new Era(
                            LocalDate.parse(era.getString("from")), era.getString("name"),
                            AgencyKind.valueOf(era.getString("kind")), era.getString("superior")))
                    .toList();
            return new AgencyHistory(
                    document.getString("_id"),
                    eras,
                    closed == null ? null : LocalDate.parse(closed),
                    document.getString("mergedInto"),
                    document.getInteger(AdministrationEntries.NUMBER, 0),
                    document.getList("shortNames", String.class, List.of()));
        });
    }
}
