package org.nianbao;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.UUID;
import org.nianbao.request.identity.KeysetFile;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * A database of its own, with another one for identities beside it, for each application context: in the real server that {@code MONGODB_URI} names, where it is
 * dropped at the end, or else in an embedded one in memory.
 */
public final class TestStore implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final class Embedded {
        private static final String URI = new MongoServer(H2Backend.inMemory()).bindAndGetConnectionString();
    }

    /** Master keys for all of them. */
    private static final class Keyset {
        private static final String FILE = made();

        private static String made() {
            try {
                var folder = Files.createTempDirectory("nianbao-keyset");
                var file = folder.resolve("identity-keyset.json");
                KeysetFile.create(file);
                file.toFile().deleteOnExit();
                folder.toFile().deleteOnExit();
                return file.toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var uri = fresh();
        TestPropertyValues.of(Map.of("spring.mongodb.uri", uri, "nianbao.identity-keyset", Keyset.FILE))
                .applyTo(context);
        ((GenericApplicationContext) context)
                .registerBean("testStoreRemoval", AutoCloseable.class, () -> () -> drop(uri));
    }

    /** The address of a database that nobody else uses. */
    public static String fresh() {
        var name = "nianbao-test-" + UUID.randomUUID();
        var given = System.getenv("MONGODB_URI");
        if (given == null || given.isBlank()) {
            return Embedded.URI + "/" + name;
        }
        var database = new ConnectionString(given).getDatabase();
        return database == null
                ? given.replaceFirst("/?(\\?|$)", "/" + name + "$1")
                : given.replaceFirst("/" + database + "(\\?|$)", "/" + name + "$1");
    }

    public static void drop(String uri) {
        try (var client = MongoClients.create(uri)) {
            var name = String.valueOf(new ConnectionString(uri).getDatabase());
            // In this order: to drop a database the embedded server takes all away whose name begins like that.
            client.getDatabase(name + "-identity").drop();
            client.getDatabase(name).drop();
        }
    }
}
