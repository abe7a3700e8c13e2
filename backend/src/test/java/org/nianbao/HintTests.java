package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nianbao.agency.Agencies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** Open desks hear of what changed, from whichever instance, and only of what they may know. */
@NianbaoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HintTests {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    private Desk desk;

    @BeforeAll
    void aDepartment(@Autowired Agencies agencies) {
        desk = Desk.of(port, agencies, "640200-hints");
    }

    /** Somebody's open stream: its events by name and data, and the end. */
    private static final class Ear implements AutoCloseable {

        private static final String END = "end";

        private final HttpResponse<InputStream> answer;
        private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

        Ear(Api person, String query) {
            try {
                answer = HTTP.send(person.request("/events" + query).build(), BodyHandlers.ofInputStream());
                // The first sign of life: from here on it listens.
                answer.body().readNBytes(3);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            Thread.startVirtualThread(() -> {
                try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                    var name = "";
                    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                        if (line.startsWith("event: ")) {
                            name = line.substring(7);
                        } else if (line.startsWith("data: ")) {
                            heard.add(name + " " + line.substring(6).split(" ")[0]);
                        }
                    }
                } catch (IOException e) {
                    // Closed by the test.
                }
                heard.add(END);
            });
        }

        int status() {
            return answer.statusCode();
        }

        /** Waits for an event, whatever comes before it. */
        boolean hears(String event) {
            try {
                for (var next = heard.poll(30, TimeUnit.SECONDS);
                        next != null;
                        next = heard.poll(30, TimeUnit.SECONDS)) {
                    if (next.equals(event)) {
                        return true;
                    }
                    if (next.equals(END)) {
                        return false;
                    }
                }
                return false;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            try {
                answer.body().close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void attend(Api person, String id, String place) {
        person.ask(
                "mutation($input: AttendReportInput!) { attendReport(input: $input) { name } }",
                Map.of("input", Map.of("id", id, "place", place)));
    }

    @Test
    void whoHasAReportOpenHearsOfSavesAndOfWhoComesAndTheQueueOfSteps() {
        desk.write(2021, "BLANK");
        try (var ear = new Ear(desk.as("reviewer"), "?report=" + desk.id(2021))) {
            attend(desk.as("editor"), desk.id(2021), "opening");
            assertThat(ear.hears("presence " + desk.id(2021))).isTrue();
            Desk.expect("ReportSaved", desk.save(2021, 2, Samples.complete(2021)));
            assertThat(ear.hears("report " + desk.id(2021))).isTrue();
            Desk.expect("ReportSubmitted", desk.act(desk.as("editor"), "submitReport", 2021, 3));
            assertThat(ear.hears("queue ")).isTrue();
        }
    }

    @Test
    void whoHasAReportOpenHearsThatASuggestionWasDecided() {
        desk.write(2020, "BLANK");
        Desk.expect("ReportSubmitted", desk.act(desk.as("editor"), "submitReport", 2020, 2));
        desk.mutate(
                desk.as("reviewer"),
                "suggestAmendment",
                2020,
                Map.of("revision", 2, "cell", "requests.received.person", "kind", "NUMBER", "number", 2),
                "");
        var comment = desk.report(2020, "comments { id }").at("/comments/0/id").asString();
        try (var ear = new Ear(desk.as("chief"), "?report=" + desk.id(2020))) {
            desk.as("reviewer")
                    .ask(
                            "mutation($input: WithdrawAmendmentsInput!) { withdrawAmendments(input: $input) { id } }",
                            Map.of("input", Map.of("comments", List.of(comment))));
            assertThat(ear.hears("report " + desk.id(2020))).isTrue();
        }
    }

    @Test
    void aMessageIsHintedAtToItsReaderAlone() {
        desk.write(2022, "BLANK");
        try (var editor = new Ear(desk.as("editor"), "");
                var reviewer = new Ear(desk.as("reviewer"), "")) {
            Desk.expect("ReportSubmitted", desk.act(desk.as("editor"), "submitReport", 2022, 2));
            desk.returned(2022, 2, List.of(1));
            assertThat(editor.hears("messages ")).isTrue();
            assertThat(reviewer.heard).doesNotContain("messages ");
        }
    }

    @Test
    void whoDoesNotSeeAnAgencyHearsNothingOfIt(@Autowired Agencies agencies) {
        Samples.putDepartment(agencies, "640200-deaf");
        var stranger = desk.of("640200-deaf", "editor");
        try (var refused = new Ear(stranger, "?report=" + desk.id(2023));
                var ear = new Ear(stranger, "");
                var own = new Ear(desk.as("editor"), "")) {
            assertThat(refused.status()).isEqualTo(403);
            desk.start(2023, "BLANK");
            assertThat(own.hears("queue ")).isTrue();
            assertThat(ear.heard).isEmpty();
        }
        assertThat(Api.on(port).send(Api.on(port).request("/events").build()).statusCode())
                .isEqualTo(401);
    }

    @Test
    void aStreamEndsWithItsToken() {
        var soon = Tokens.with(
                claims -> claims.expirationTime(Date.from(Instant.now().plusSeconds(2))));
        try (var ear = new Ear(Api.on(port).withToken(soon), "")) {
            assertThat(ear.status()).isEqualTo(200);
            assertThat(ear.hears("nothing at all")).isFalse();
        }
    }

    @Test
    void whatOneInstanceDoesIsHeardAtAnotherWhichEndsItsStreamsWhenItStops(@Value("${spring.mongodb.uri}") String uri) {
        var application = new SpringApplication(Nianbao.class);
        application.addInitializers(new Tokens());
        var other =
                (ServletWebServerApplicationContext) application.run("--server.port=0", "--spring.mongodb.uri=" + uri);
        int there = Objects.requireNonNull(other.getWebServer()).getPort();
        var reviewer = Api.on(there).withToken(Tokens.of("reviewer@640200-hints", "640200-hints", "reviewer"));
        desk.write(2024, "BLANK");
        try (var ear = new Ear(reviewer, "?report=" + desk.id(2024))) {
            Desk.expect("ReportSaved", desk.save(2024, 2, Samples.complete(2024)));
            assertThat(ear.hears("report " + desk.id(2024))).isTrue();
            long begun = System.nanoTime();
            other.close();
            assertThat(ear.hears("nothing at all")).isFalse();
            assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun))
                    .as("seconds in which to stop")
                    .isLessThan(20);
        }
    }
}
