package org.nianbao.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** What the trial's store forgets of itself, as MongoDB would. */
class SweeperTests {

    private static final Instant NOW = Instant.parse("2026-11-29T01:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void itComesBackByItself() {
        try (var store = EmbeddedStore.in(folder);
                var client = MongoClients.create(store.uri());
                var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(MongoClient.class, () -> client);
            context.registerBean(Clock.class, () -> Clock.fixed(NOW, ZoneOffset.UTC));
            TestPropertyValues.of("spring.mongodb.uri=" + store.uri()).applyTo(context);
            context.register(Sweeper.class, Scheduled.class);
            context.refresh();

            assertThat(context.getBean(ScheduledTaskHolder.class).getScheduledTasks())
                    .singleElement()
                    .asString()
                    .contains("Sweeper.sweep");
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    static class Scheduled {}

    @Test
    void whatHasOutlivedItsIndexIsRemovedAndNothingElse() {
        try (var store = EmbeddedStore.in(folder);
                var client = MongoClients.create(store.uri())) {
            var database = client.getDatabase("nianbao");
            var forgotten = database.getCollection("attendants");
            forgotten.createIndex(Indexes.ascending("at"), new IndexOptions().expireAfter(10L, TimeUnit.MINUTES));
            var kept = database.getCollection("reports");
            kept.createIndex(Indexes.ascending("at"));
            for (var collection : List.of(forgotten, kept)) {
                collection.insertMany(List.of(
                        new Document("_id", "old").append("at", Date.from(NOW.minusSeconds(601))),
                        new Document("_id", "new").append("at", Date.from(NOW.minusSeconds(599))),
                        new Document("_id", "never")));
            }

            new Sweeper(client, store.uri(), Clock.fixed(NOW, ZoneOffset.UTC)).sweep();

            assertThat(forgotten.distinct("_id", String.class).into(new ArrayList<>()))
                    .containsExactlyInAnyOrder("new", "never");
            assertThat(kept.countDocuments()).isEqualTo(3);
        }
    }
}
