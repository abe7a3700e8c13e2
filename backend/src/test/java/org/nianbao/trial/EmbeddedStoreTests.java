package org.nianbao.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTests {

    /** The file as it lies on disk the moment after an acknowledgement is what a killed process leaves behind. */
    @Test
    void whatWasAcknowledgedIsInTheFileAtOnce(@TempDir Path folder) throws IOException {
        try (var store = EmbeddedStore.in(folder.resolve("running"));
                var client = MongoClients.create(store.uri())) {
            var collection = client.getDatabase("nianbao").getCollection("trail");
            for (int saved = 1; saved <= 5; saved++) {
                collection.insertOne(new Document("_id", saved).append("text", "版本 " + saved));
                var left = folder.resolve("left-" + saved);
                Files.createDirectories(left);
                Files.copy(folder.resolve("running/nianbao.mv"), left.resolve("nianbao.mv"));
            }
        }
        for (int saved = 1; saved <= 5; saved++) {
            try (var store = EmbeddedStore.in(folder.resolve("left-" + saved));
                    var client = MongoClients.create(store.uri())) {
                assertThat(client.getDatabase("nianbao")
                                .getCollection("trail")
                                .find()
                                .map(document -> document.getInteger("_id")))
                        .containsExactlyInAnyOrderElementsOf(
                                IntStream.rangeClosed(1, saved).boxed().toList());
            }
        }
    }
}
