package org.nianbao.trial;

import com.mongodb.client.MongoClients;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bson.Document;
import org.nianbao.Nianbao;
import org.nianbao.agency.Agencies;
import org.nianbao.agency.AgencyHistory;
import org.nianbao.agency.AgencyHistory.Era;
import org.nianbao.agency.AgencyKind;
import org.nianbao.request.identity.KeysetFile;
import org.springframework.boot.SpringApplication;

/** The backend with its store on disk, in a process of its own that a benchmark may kill. */
public final class BenchServer {

    public static final int AGENCIES = 20;

    private BenchServer() {}

    public static String agency(int number) {
        return "640100-b%02d".formatted(number);
    }

    /** Arguments: the store's folder, the port, the tokens' issuer, where its keys are. */
    static void main(String[] arguments) {
        var folder = Path.of(arguments[0]);
        var store = EmbeddedStore.in(folder);
        SpringApplication.getShutdownHandlers().add(store::close);
        var application = new SpringApplication(Nianbao.class);
        application.setDefaultProperties(Map.of(
                "IDENTITY_KEYSET",
                keyset(folder),
                // All of a benchmark's public sits at one address.
                "NIANBAO_COST_PER_MINUTE",
                "0",
                "MONGODB_URI",
                store.uri(),
                "SERVER_PORT",
                arguments[1],
                "KEYCLOAK_ISSUER_URI",
                arguments[2],
                "KEYCLOAK_JWK_SET_URI",
                arguments[3],
                "logging.level.root",
                "warn",
                "spring.main.banner-mode",
                "off"));
        try {
            fill(application.run().getBean(Agencies.class));
        } catch (RuntimeException reported) {
            // Spring has said what it was; the store's threads would keep the process alive.
            System.exit(1);
        }
    }

    private static String keyset(Path folder) {
        var file = folder.resolve("identity-keyset.json");
        if (!Files.exists(file)) {
            KeysetFile.create(file);
        }
        return file.toString();
    }

    /** What a dead server has left in a collection: each document once, in no order. */
    public static void documents(Path folder, String collection, Consumer<Document> reader) {
        try (var store = EmbeddedStore.in(folder);
                var client = MongoClients.create(store.uri())) {
            // Left to itself the embedded store answers with everything at once, more than the driver takes.
            client.getDatabase("nianbao")
                    .getCollection(collection)
                    .find()
                    .batchSize(500)
                    .forEach(reader);
        }
    }

    private static void fill(Agencies agencies) {
        put(agencies, "640100", "银川市人民政府", AgencyKind.GOVERNMENT, null);
        for (int number = 1; number <= AGENCIES; number++) {
            put(agencies, agency(number), "第" + number + "局", AgencyKind.DEPARTMENT, "640100");
        }
    }

    private static void put(Agencies agencies, String code, String name, AgencyKind kind, String superior) {
        agencies.put(new AgencyHistory(code, List.of(new Era(LocalDate.of(2008, 1, 1), name, kind, superior)), null));
    }
}
