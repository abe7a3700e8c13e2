package org.nianbao.publication;

import static com.mongodb.client.model.Filters.eq;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Gatherers;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.nianbao.store.Damaged;
import org.nianbao.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Repository;

/**
 * The collection {@code sums}: what many publications add up to, so that a region's figures need not be added up anew for
 * every publication. Each says which numbers it holds, and that alone makes it right: the question says which count now, and
 * it is brought forward by those that came or went, since what a number says is frozen. So nobody needs to keep it up to
 * date, nothing is lost by a crash, and of two that write it either is true. What it says is counted anew by
 * {@link #verify}.
 */
@Repository
class KeptSums {

    private static final Logger LOG = LoggerFactory.getLogger(KeptSums.class);
    private static final String HELD = "held";
    private static final String CELLS = "cells";
    /** So many numbers' figures are added up before what was reached is stored: a count that is cut off is not lost. */
    private static final int STEP = 2500;
    /** How many numbers all that is remembered may hold. */
    private static final long REMEMBERED = 500_000;

    /** Never changed, but replaced. */
    private record Kept(Set<PublicationId> held, Sums sums) {

        static final Kept NOTHING = new Kept(Set.of(), new Sums());
    }

    private final Store store;
    private final MongoCollection<Document> stored;
    private final Excerpts excerpts;
    private final int few;
    private final Cache<String, Kept> remembered = Caffeine.newBuilder()
            .maximumWeight(REMEMBERED)
            .weigher((String key, Kept kept) -> kept.held().size() + 1)
            .build();

    /** @param few up to how many numbers are added up each time and nothing is kept */
    KeptSums(Store store, Excerpts excerpts, @Value("${nianbao.sums-beyond:250}") int few) {
        this.store = store;
        this.stored = store.publicRecord("sums");
        this.excerpts = excerpts;
        this.few = few;
    }

    /**
     * What some numbers add up to.
     *
     * @param key what tells one such sum from others, over time: a region and a year
     */
    Sums of(String key, Collection<PublicationId> counted) {
        if (counted.size() <= few) {
            var sums = new Sums();
            excerpts.eachCells(counted, (id, cells) -> sums.add(cells));
            return sums;
        }
        var wanted = Set.copyOf(counted);
        var kept = remembered.getIfPresent(key);
        var brought = kept == null ? null : forward(key, kept, wanted);
        if (brought == null) {
            brought = forward(key, stored(key), wanted);
        }
        if (brought == null) {
            brought = added(key, Kept.NOTHING, wanted);
        }
        remembered.put(key, brought);
        return brought.sums();
    }

    /** Null where it holds what is read nowhere any more, or counting anew is less. */
    private @Nullable Kept forward(String key, Kept from, Set<PublicationId> wanted) {
        if (from.held().equals(wanted)) {
            return from;
        }
        var gone = from.held().stream().filter(id -> !wanted.contains(id)).toList();
        if (gone.size() > wanted.size()) {
            return null;
        }
        var sums = from.sums().copy();
        var held = new HashSet<>(from.held());
        excerpts.eachCells(gone, (id, cells) -> {
            sums.takeOut(cells);
            held.remove(id);
        });
        return wanted.containsAll(held) ? added(key, new Kept(held, sums), wanted) : null;
    }

    private Kept added(String key, Kept to, Set<PublicationId> wanted) {
        var missing = wanted.stream().filter(id -> !to.held().contains(id)).toList();
        var sums = to.sums().copy();
        var held = new HashSet<>(to.held());
        missing.stream().gather(Gatherers.windowFixed(STEP)).forEach(some -> {
            excerpts.eachCells(some, (id, cells) -> {
                sums.add(cells);
                held.add(id);
            });
            // What one query reads is read as soon as what is stored; and nobody who reads waits for an election.
            if (missing.size() > few && store.hasPrimary()) {
                store(key, held, sums);
            }
        });
        return new Kept(held, sums);
    }

    private void store(String key, Set<PublicationId> held, Sums sums) {
        try {
            Store.put(
                    stored,
                    new Document("_id", key)
                            .append(
                                    HELD,
                                    held.stream().map(PublicationId::toString).toList())
                            .append(CELLS, sums.text()));
        } catch (MongoException e) {
            LOG.warn("The sum {} could not be kept and will be added up again", key, e);
        }
    }

    private Kept stored(String key) {
        var document = stored.find(eq(key)).first();
        if (document != null) {
            try {
                return read(document);
            } catch (Damaged e) {
                LOG.error("The sum {} is added up again", key, e);
            }
        }
        return Kept.NOTHING;
    }

    private static Kept read(Document document) {
        return Damaged.named("sums", document, () -> {
            var held = new HashSet<PublicationId>();
            document.getList(HELD, String.class).forEach(id -> held.add(PublicationId.parse(id)));
            return new Kept(held, Sums.read(document.getString(CELLS), held.size()));
        });
    }

    /**
     * Counts anew what is kept, here and in the store. What differs is forgotten, so that the next who asks counts anew.
     *
     * @return a sentence for each that differed
     */
    List<String> verify() {
        var differing = new ArrayList<String>();
        remembered.asMap().forEach((key, kept) -> verify(key, kept, differing));
        for (var one : stored.find().projection(Projections.include("_id")).into(new ArrayList<>())) {
            var key = one.getString("_id");
            var document = stored.find(eq(key)).first();
            if (document != null && !verify(key, document, differing)) {
                stored.deleteOne(document);
            }
        }
        return differing;
    }

    private boolean verify(String key, Document document, List<String> differing) {
        try {
            return verify(key, read(document), differing);
        } catch (Damaged e) {
            differing.add(String.valueOf(e.getMessage()));
            return false;
        }
    }

    private boolean verify(String key, Kept kept, List<String> differing) {
        var anew = new Sums();
        excerpts.eachCells(kept.held(), (id, cells) -> anew.add(cells));
        boolean known = anew.publications() == kept.held().size();
        if (known && !anew.agrees(kept.sums())) {
            differing.add("合计 " + key + "：" + kept.sums().differences(anew));
        }
        if (!known || !anew.agrees(kept.sums())) {
            remembered.invalidate(key);
            return false;
        }
        return true;
    }
}
