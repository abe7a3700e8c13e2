package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.BsonDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nianbao.agency.Agencies;
import org.nianbao.store.Migration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * What is streamed is not cut off because somebody takes it slowly: a limit on the whole cursor would tell the database so
 * with the first command, one on each fetch does not.
 */
@NianbaoTest
@Import(SlowReaderTests.Overheard.class)
class SlowReaderTests {

    @TestConfiguration(proxyBeanMethods = false)
    static class Overheard implements CommandListener {

        static final List<BsonDocument> FINDS = new CopyOnWriteArrayList<>();

        @Override
        public void commandStarted(CommandStartedEvent event) {
            if (event.getCommandName().equals("find")) {
                FINDS.add(event.getCommand().clone());
            }
        }

        @Bean
        MongoClientSettingsBuilderCustomizer overheard() {
            return settings -> settings.addCommandListener(this);
        }
    }

    @LocalServerPort
    private int port;

    @BeforeAll
    static void aReport(@Autowired Agencies agencies, @LocalServerPort int port) {
        Desk.of(port, agencies, "640200-slow").write(2024, "BLANK");
    }

    @Test
    void aTrailIsLimitedFetchByFetch(@Autowired Agencies agencies) {
        var editor = Desk.of(port, agencies, "640200-slow").as("editor");
        assertThat(limited("/reports/640200-slow/2024/trail.jsonl", "trail", editor))
                .containsOnly(false);
    }

    @Test
    void soIsTheMapOfTheSite() {
        assertThat(limited("/sitemap.xml", "latest", Api.on(port))).containsOnly(false);
    }

    /** With 150,000 heads of an earlier form, looking for them takes longer than a call may; it would be in vain for ever. */
    @Test
    void soIsWhatAMigrationLooksFor(@Autowired List<Migration> migrations) {
        Overheard.FINDS.clear();
        migrations.forEach(Migration::outdated);

        assertThat(Overheard.FINDS)
                .filteredOn(find -> find.getString("find").getValue().equals("latest"))
                .isNotEmpty()
                .noneMatch(find -> find.containsKey("maxTimeMS"));
    }

    /** Of each search that sorts, whether the whole of it has a time limit. */
    private static List<Boolean> limited(String path, String collection, Api api) {
        Overheard.FINDS.clear();
        assertThat(api.send(api.request(path).GET().build()).statusCode()).isEqualTo(200);
        return Overheard.FINDS.stream()
                .filter(find -> find.getString("find").getValue().equals(collection))
                .filter(find -> find.containsKey("sort"))
                .map(find -> find.containsKey("maxTimeMS"))
                .toList();
    }
}
