package org.nianbao.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Carries the {@link Migration}s out in their order: at the start, and now and then as long as a release before this one
 * may run beside it. Of several instances one does it; where that one dies, another goes on once its time has run out. The
 * collection {@code migrations} says how far each has come.
 */
@Component
class Migrations {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
    private static final Duration LOCKED_FOR = Duration.ofMinutes(2);
    private static final String LOCK = "lock";
    private static final int EXAMPLES = 5;
    private static final int TELLING = 500;

    private final MongoCollection<Document> migrations;
    private final List<Migration> inOrder;
    private final Clock clock;
    private final boolean dry;
    private final ReentrantLock turn = new ReentrantLock();
    private final String instance = UUID.randomUUID().toString();

    /** @param dry whether to say what would be changed, and to change nothing */
    Migrations(
            Store store, List<Migration> migrations, Clock clock, @Value("${nianbao.migrations-dry-run}") boolean dry) {
        this.migrations = store.collection("migrations");
        this.inOrder = migrations.stream()
                .sorted(Comparator.comparing(Migration::number))
                .toList();
        this.clock = clock;
        this.dry = dry;
        var numbers = inOrder.stream().map(Migration::number).collect(Collectors.toSet());
        if (numbers.size() < inOrder.size()) {
            throw new IllegalStateException("Two migrations have the same number: " + inOrder);
        }
    }

    /**
     * Beside everything else: the server is ready meanwhile, and goes on where the store is out of reach. Each time is a
     * thread of its own, for with a delay in between the one that calls all scheduled work would be held up.
     */
    @Scheduled(fixedRateString = "PT10M")
    void carryOut() {
        if (turn.tryLock()) {
            try {
                carryOutAll();
            } finally {
                turn.unlock();
            }
        }
    }

    private void carryOutAll() {
        for (var migration : inOrder) {
            var outdated = migration.outdated();
            if (outdated.isEmpty()) {
                continue;
            }
            if (dry) {
                LOG.warn(
                        "升级 {}（{}）将改动 {} 份文档，如 {}。这是试运行，什么都没有改动。",
                        migration.number(),
                        migration.what(),
                        outdated.size(),
                        outdated.stream().limit(EXAMPLES).toList());
            } else if (lock()) {
                try {
                    carryOut(migration, migration.outdated());
                } finally {
                    unlock();
                }
            } else {
                LOG.info("升级 {} 正由另一个实例进行。", migration.number());
                return;
            }
        }
    }

    /** One that cannot be brought to the present form keeps no other from it, and is named. */
    private void carryOut(Migration migration, List<String> outdated) {
        LOG.info("升级 {}（{}）：{} 份文档。", migration.number(), migration.what(), outdated.size());
        var failed = new ArrayList<String>();
        var told = clock.instant();
        int done = 0;
        for (var id : outdated) {
            try {
                migration.bring(id);
            } catch (RuntimeException e) {
                if (Store.isOutOfReach(e)) {
                    throw e;
                }
                LOG.error("升级 {}：编号为“{}”的文档没有改成。", migration.number(), id, e);
                failed.add(id);
            }
            done++;
            if (done % TELLING == 0 || clock.instant().isAfter(told.plus(LOCKED_FOR.dividedBy(4)))) {
                told = clock.instant();
                tell(migration, done, outdated.size(), failed);
                if (!lock()) {
                    LOG.warn("升级 {} 已由另一个实例接着进行。", migration.number());
                    return;
                }
            }
        }
        tell(migration, done, outdated.size(), failed);
    }

    private void tell(Migration migration, int done, int of, List<String> failed) {
        LOG.info("升级 {}：{} 份中的 {} 份已看过，{} 份没有改成。", migration.number(), of, done, failed.size());
        migrations.updateOne(
                eq(migration.number()),
                Updates.combine(
                        Updates.set(Store.FORM, 1),
                        Updates.set("what", migration.what()),
                        Updates.set("at", Date.from(clock.instant())),
                        Updates.set("done", done),
                        Updates.set("of", of),
                        Updates.set("failed", failed)),
                new UpdateOptions().upsert(true));
    }

    /** Takes the lock, or holds it on; false while another instance has it. */
    private boolean lock() {
        var free = new Document("_id", LOCK)
                .append(
                        "$or",
                        List.of(
                                new Document("by", instance),
                                new Document("until", new Document("$lt", Date.from(clock.instant())))));
        return Store.unlessThere(() -> migrations.updateOne(
                free, held(instance, clock.instant().plus(LOCKED_FOR)), new UpdateOptions().upsert(true)));
    }

    private void unlock() {
        migrations.updateOne(new Document("_id", LOCK).append("by", instance), held(instance, Instant.EPOCH));
    }

    private static Bson held(String by, Instant until) {
        return Updates.combine(
                Updates.set(Store.FORM, 1), Updates.set("by", by), Updates.set("until", Date.from(until)));
    }
}
