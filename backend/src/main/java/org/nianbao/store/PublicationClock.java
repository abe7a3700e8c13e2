package org.nianbao.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Counts the changes of the public record (publications and agencies) and of the working days, in the store, so that every
 * instance knows when what it remembers is out of date: at once where the change was made, within a second elsewhere. Who remembers
 * something asks the clock before reading it; who changes something advances the clock after writing it.
 */
@Repository
public class PublicationClock {

    private static final String ID = "publications";
    private static final String YEARS = "years";
    private static final String CHANGED = "changed";
    private static final long FRESH = TimeUnit.SECONDS.toNanos(1);

    private record Ticks(long tick, long agencies, long holidays, Map<String, Long> years, Instant changed, long at) {

        /** Every change counts for the year it names; one that names none, for all of them. */
        long year(int year) {
            long named = years.values().stream().mapToLong(Long::longValue).sum();
            return tick - agencies - named + years.getOrDefault(String.valueOf(year), 0L);
        }

        long all() {
            return tick + holidays;
        }

        /** Of two, the later: one that was asked for before a change may come back after it. */
        static @Nullable Ticks later(@Nullable Ticks one, @Nullable Ticks other) {
            return one == null || other != null && other.all() >= one.all() ? other : one;
        }
    }

    private final Store store;
    private final MongoCollection<Document> clocks;
    private final AtomicReference<@Nullable Ticks> latest = new AtomicReference<>();

    PublicationClock(Store store) {
        this.store = store;
        this.clocks = store.publicRecord("clocks");
    }

    /**
     * How often the public record had changed, a second ago or later. Never goes back but where no primary is to be had:
     * what another member answers may be behind, so that it is remembered for a second only.
     */
    public long now() {
        return store.hasPrimary() ? reading().tick() : uncertain();
    }

    /** How often what was published for a year had changed, a second ago or later; where no primary is to be had, likewise. */
    public long year(int year) {
        return store.hasPrimary() ? reading().year(year) : uncertain();
    }

    /** When the public record or a working day last changed; the beginning of time where nobody noted it. */
    public Instant changed() {
        return reading().changed();
    }

    /** Below zero, and another one every second. */
    private static long uncertain() {
        return -TimeUnit.NANOSECONDS.toSeconds(Math.abs(System.nanoTime())) - 1;
    }

    /** How often the agencies had: far less often, and whoever remembers all of them need not read them again for the rest. */
    public long agencies() {
        return reading().agencies();
    }

    /** How often a notice on holidays had come to count: nothing of the public record follows from those. */
    public long holidays() {
        return reading().holidays();
    }

    private Ticks reading() {
        var reading = latest.get();
        if (reading == null || System.nanoTime() - reading.at() > FRESH) {
            long asked = System.nanoTime();
            reading = remember(clocks.find(eq(ID)).first(), asked);
        }
        return reading;
    }

    public void advance() {
        advance(Updates.inc("tick", 1L));
    }

    /** What was published for a year changed, and nothing else. */
    public void advance(int year) {
        advance(Updates.combine(Updates.inc("tick", 1L), Updates.inc(YEARS + "." + year, 1L)));
    }

    /** The agencies changed, and so the public record. */
    public void advanceAgencies() {
        advance(Updates.combine(Updates.inc("tick", 1L), Updates.inc("agencies", 1L)));
    }

    public void advanceHolidays() {
        advance(Updates.inc("holidays", 1L));
    }

    private void advance(Bson update) {
        long asked = System.nanoTime();
        remember(Store.orChanged(() -> advanced(update)), asked);
    }

    private @Nullable Document advanced(Bson update) {
        return clocks.findOneAndUpdate(
                eq(ID),
                Updates.combine(update, Updates.currentDate(CHANGED), Updates.setOnInsert(Store.FORM, 1)),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
    }

    private Ticks remember(@Nullable Document clock, long asked) {
        var years = new HashMap<String, Long>();
        if (clock != null && clock.get(YEARS) instanceof Document counted) {
            counted.keySet().forEach(year -> years.put(year, count(counted, year)));
        }
        var reading = new Ticks(
                count(clock, "tick"),
                count(clock, "agencies"),
                count(clock, "holidays"),
                years,
                clock != null && clock.get(CHANGED) instanceof Date changed ? changed.toInstant() : Instant.EPOCH,
                asked);
        var later = latest.accumulateAndGet(reading, Ticks::later);
        return later == null ? reading : later;
    }

    private static long count(@Nullable Document clock, String what) {
        return clock != null && clock.get(what) instanceof Number count ? count.longValue() : 0;
    }
}
