package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.nianbao.agency.Agencies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** What the public reads of a step, and what the trail says of it, happened at the same instant. */
@NianbaoTest
class StepInstantTests {

    private static final int YEAR = 2021;

    /** Never says the same time twice. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Hurrying extends Clock {

        private static final AtomicInteger ASKED = new AtomicInteger();

        @Override
        public Instant instant() {
            return Instant.now().plusMillis(20L * ASKED.incrementAndGet());
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Bean
        @Primary
        Clock hurrying() {
            return new Hurrying();
        }
    }

    @LocalServerPort
    private int port;

    private Desk desk;

    @Test
    void theRecordAndTheTrailNameTheSameInstant(@Autowired Agencies agencies) {
        desk = Desk.of(port, agencies, "640200-instant");
        desk.write(YEAR, "BLANK");
        desk.publish(YEAR, 2);
        assertThat(publication("publishedAt")).isEqualTo(List.of(entry("PUBLISH"), ""));
        assertThat(since()).isEqualTo(entry("PUBLISH"));
        desk.withdraw(YEAR, 1);
        assertThat(publication("withdrawnAt")).isEqualTo(List.of(entry("WITHDRAW"), ""));
        Desk.expect(
                "PublicationErased",
                Desk.mutate(
                        desk.as("chief"),
                        "erasePublication",
                        Map.of("id", desk.id(YEAR) + ":1", "reason", "含有个人信息。"),
                        ""));
        assertThat(publication("erasure { at } withdrawnAt")).isEqualTo(List.of(entry("WITHDRAW"), entry("ERASE")));
    }

    private List<String> publication(String fields) {
        var publication = desk.publication(YEAR, fields);
        return List.of(
                publication.at("/publishedAt").asString("")
                        + publication.at("/withdrawnAt").asString(""),
                publication.at("/erasure/at").asString(""));
    }

    private String since() {
        return desk.report(YEAR, "since").get("since").asString();
    }

    private String entry(String action) {
        return desk.report(YEAR, "trailEntries(first: 100) { edges { node { action at } } }")
                .at("/trailEntries/edges")
                .valueStream()
                .filter(edge -> edge.at("/node/action").asString().equals(action))
                .map(edge -> edge.at("/node/at").asString())
                .findFirst()
                .orElseThrow();
    }
}
