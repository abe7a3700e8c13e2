package org.nianbao.request.handling;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.nianbao.Api;
import org.nianbao.NianbaoTest;
import org.nianbao.Samples;
import org.nianbao.agency.Agencies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.JsonNode;

/** A request is shown as quickly after a year of work on it as on its first day. */
@NianbaoTest
class OpenedTextTests {

    /** How often papers were read. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Counted implements CommandListener {

        private static final List<String> READ = new CopyOnWriteArrayList<>();

        @Override
        public void commandStarted(CommandStartedEvent event) {
            if (event.getCommandName().equals("find")
                    && event.getCommand().getString("find").getValue().equals("requestPapers")) {
                READ.add("requestPapers");
            }
        }

        @Bean
        MongoClientSettingsBuilderCustomizer overhearingReads() {
            return settings -> settings.addCommandListener(this);
        }
    }

    @LocalServerPort
    private int port;

    @Test
    void allTextsAreOpenedAtOnce(@Autowired Agencies agencies) {
        Samples.putAgencies(agencies);
        var registrar = Api.on(port).as("registrar");
        var request = registrar.ask("""
            mutation { registerRequest(input: {agency: "640100-jgsw", arrival: ORAL, arrivedOn: "2026-03-02",
              subject: "某事项", words: "请公开某事项", kind: PERSON,
              applicant: {name: "某人", phone: "0951-5550100"}}) { ... on RequestRegistered { request { id entries } } } }\
            """).get("request");
        assertThat(texts(registrar, request)).containsExactly("请公开某事项");
        assertThat(Counted.READ).containsExactly("requestPapers");

        int entries = request.get("entries").asInt();
        for (var consulted : List.of("甲方意见", "乙方意见", "丙方意见")) {
            registrar.ask(
                    """
                    mutation($request: ID!, $entries: Int!, $text: String!) { recordRequest(input: {request: $request,
                      entries: $entries, deed: {consult: {on: "2026-03-03", kind: OTHER_AGENCY, text: $text}}}) { __typename } }\
                    """, Map.of("request", request.get("id").asString(), "entries", entries++, "text", consulted));
        }
        assertThat(texts(registrar, request)).containsExactly("请公开某事项", "甲方意见", "乙方意见", "丙方意见");
        assertThat(Counted.READ).containsExactly("requestPapers");
    }

    private static List<String> texts(Api person, JsonNode request) {
        Counted.READ.clear();
        return StreamSupport.stream(
                        person.ask(
                                        "query($id: ID!) { request(id: $id) { facts { text } } }",
                                        Map.of("id", request.get("id").asString()))
                                .get("facts")
                                .spliterator(),
                        false)
                .filter(fact -> !fact.get("text").isNull())
                .map(fact -> fact.get("text").asString())
                .toList();
    }
}
