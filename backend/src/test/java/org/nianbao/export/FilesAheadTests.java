package org.nianbao.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nianbao.Api;
import org.nianbao.Desk;
import org.nianbao.NianbaoTest;
import org.nianbao.agency.Agencies;
import org.nianbao.publication.KeptFiles;
import org.nianbao.publication.PublicationId;
import org.nianbao.store.Store;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** The files of what was published are there before anybody asks, and gone when it is taken back. */
@NianbaoTest
@TestPropertySource(properties = {"store=files-ahead", "nianbao.files-ahead=true"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilesAheadTests {

    private static final int YEAR = 2021;

    @LocalServerPort
    private int port;

    @Autowired
    private Agencies agencies;

    @Autowired
    private Store store;

    @Autowired
    private KeptFiles files;

    private int desks;
    private Desk desk;

    @BeforeEach
    void anApprovedReport() {
        desk = Desk.of(port, agencies, "640200-ahead" + desks++);
        desk.write(YEAR, "BLANK");
        desk.approve(YEAR, 2);
    }

    private List<String> kept() {
        return store.collection("files")
                .find(Filters.regex("_id", "^" + desk.id(YEAR) + ":"))
                .map(file -> file.getString("_id").substring(desk.id(YEAR).length() + 1))
                .into(new ArrayList<>());
    }

    private void publish() {
        Desk.expect("ReportPublished", desk.act(desk.as("publisher"), "publishReport", YEAR, 2));
        await().untilAsserted(() -> assertThat(kept()).containsExactlyInAnyOrder("1 pdf", "1 docx"));
    }

    private HttpResponse<byte[]> download(String format) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    Api.on(port)
                            .request("/publications/" + desk.id(YEAR).replace(':', '/') + "." + format)
                            .build(),
                    BodyHandlers.ofByteArray());
        }
    }

    @Test
    void whatIsKeptIsWhatIsGivenUnlessItWasMadeOfSomethingElse() throws Exception {
        publish();
        var pdf = kept("1 pdf");
        assertThat(download("pdf").body()).isEqualTo(pdf);

        // As an earlier release, or one with other fonts, left it.
        store.collection("files")
                .updateOne(
                        Filters.eq(desk.id(YEAR) + ":1 docx"),
                        Updates.combine(
                                Updates.set("madeOf", "something else"),
                                Updates.set("bytes", new Binary(new byte[] {1}))));
        assertThat(files.find(PublicationId.parse(desk.id(YEAR) + ":1"), "docx", "another"))
                .isNull();
    }

    private byte[] kept(String name) {
        Document file = store.collection("files")
                .find(Filters.eq(desk.id(YEAR) + ":" + name))
                .first();
        return file.get("bytes", Binary.class).getData();
    }

    @Test
    void whatIsWithdrawnIsNotKept() throws Exception {
        publish();
        desk.withdraw(YEAR, 1);

        assertThat(kept()).isEmpty();
        assertThat(download("pdf").statusCode()).isEqualTo(410);
        // As if it had been under way meanwhile.
        files.keep(PublicationId.parse(desk.id(YEAR) + ":1"), "pdf", "of it", new byte[] {1});
        assertThat(kept()).isEmpty();
    }
}
