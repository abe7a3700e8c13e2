package org.nianbao.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the trial's store has acknowledged outlives the process, however it ends. */
class EmbeddedStoreTests {

    @Test
    void whatWasAcknowledgedIsInTheFileAtOnce(@TempDir Path alive, @TempDir Path killed) throws IOException {
        try (var store = EmbeddedStore.in(alive); var client = MongoClients.create(store.uri())) {
            var saved = client.getDatabase("nianbao").getCollection("saved");
            for (int i = 0; i < 20; i++) {
                saved.insertOne(new Document("_id", i));
                // What a process that is killed now leaves behind.
                Files.createDirectories(killed.resolve(String.valueOf(i)));
                Files.copy(alive.resolve("nianbao.mv"), killed.resolve(i + "/nianbao.mv"));
            }
        }
        for (int i = 0; i < 20; i++) {
            try (var store = EmbeddedStore.in(killed.resolve(String.valueOf(i)));
                    var client = MongoClients.create(store.uri())) {
                assertThat(client.getDatabase("nianbao").getCollection("saved").countDocuments()).isEqualTo(i + 1);
            }
        }
    }
}
