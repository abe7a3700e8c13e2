package org.nianbao.agency;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.Document;
import org.nianbao.agency.AdministrationEntries.Change;
import org.nianbao.agency.Season.Ruling;
import org.nianbao.store.Store;
import org.springframework.stereotype.Repository;

/** The exceptions made for each year, one document a year; all else of a season follows from the tree. */
@Repository
public class Seasons {

    private static final String COLLECTION = "seasons";

    private final MongoCollection<Document> seasons;
    private final Agencies agencies;
    private final Clock clock;

    Seasons(Store store, Agencies agencies, Clock clock) {
        this.seasons = store.collection(COLLECTION);
        this.agencies = agencies;
        this.clock = clock;
    }

    public Season season(int year) {
        return season(year, agencies.records());
    }

    Season season(int year, AgencyRecords records) {
        return new Season(year, records.on(LocalDate.of(year, 12, 31)), records.on(LocalDate.now(clock)), rulings(year));
    }

    private Map<String, Ruling> rulings(int year) {
        var document = seasons.find(eq(year)).first();
        var rulings = new LinkedHashMap<String, Ruling>();
        if (document != null) {
            document.getList("rulings", Document.class).forEach(ruling -> rulings.put(ruling.getString("agency"),
                    new Ruling(ruling.getString("agency"), ruling.getBoolean("obliged"), ruling.getString("reason"),
                            ruling.getString("by"), ruling.getDate("at").toInstant())));
        }
        return rulings;
    }

    /** What a decision makes of a season's exceptions. */
    static Change change(Season season) {
        return new Change(COLLECTION, new Document("_id", season.year()).append("rulings",
                season.rulings().values().stream().map(ruling -> new Document("agency", ruling.agency())
                        .append("obliged", ruling.obliged()).append("reason", ruling.reason())
                        .append("by", ruling.by()).append("at", Date.from(ruling.at()))).toList()));
    }
}
