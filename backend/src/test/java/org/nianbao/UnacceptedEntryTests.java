package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nianbao.agency.Agencies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What was typed and not accepted is everybody's to see and nobody's to submit over, whichever way it comes. */
@NianbaoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnacceptedEntryTests {

    private static final String AGENCY = "640200-entries";
    private static final String RECEIVED = "requests.received.person";

    @LocalServerPort
    private int port;

    @BeforeAll
    void agencies(@Autowired Agencies agencies) {
        Samples.putDepartment(agencies, AGENCY);
    }

    private Api as(String person) {
        return Api.on(port).withToken(Tokens.of(person, AGENCY, person.replaceAll("\\d", "")));
    }

    private void begin(int year) {
        as("editor")
                .ask(
                        "mutation($year: Int!) { startReport(input: {agency: \"640200-entries\", year: $year, from:"
                                + " BLANK}) { __typename } }",
                        Map.of("year", year));
        assertThat(save("editor", year, 1, Samples.complete(year))
                        .get("__typename")
                        .asString())
                .isEqualTo("ReportSaved");
    }

    private JsonNode save(String person, int year, int revision, Map<String, Object> content) {
        return as(person).ask("""
            mutation($id: ID!, $revision: Int!, $content: ContentInput!) {
              saveReport(input: {id: $id, revision: $revision, content: $content}) { __typename
                ... on InvalidContent { problems { path message } } } }\
            """, Map.of("id", AGENCY + ":" + year, "revision", revision, "content", content));
    }

    private JsonNode submit(int year, int revision) {
        return as("editor").ask("""
            mutation($id: ID!, $revision: Int!) { submitReport(input: {id: $id, revision: $revision}) { __typename
              ... on BlockingFindings { findings { rule message cells place channel section } } } }\
            """, Map.of("id", AGENCY + ":" + year, "revision", revision));
    }

    private static Map<String, Object> typed(String place, String text) {
        return Map.of("unaccepted", List.of(Map.of("place", place, "text", text)));
    }

    @Test
    void aColleagueSeesItAndSubmissionNamesItUntilItIsSettled() {
        begin(2023);
        save(
                "editor",
                2023,
                2,
                Map.of(
                        "cells",
                        List.of(Samples.number(RECEIVED, 0)),
                        "unaccepted",
                        List.of(Map.of("place", RECEIVED, "text", "1万"))));

        var seen = as("editor2").ask("""
            { report(id: "640200-entries:2023") { revision content { unaccepted { place text }
              cell(ref: "requests.received.person") { number } } findings { rule place } } }\
            """);
        assertThat(seen.at("/content/unaccepted/0/text").asString()).isEqualTo("1万");
        assertThat(seen.at("/content/cell/number").asInt()).isZero();
        assertThat(seen.at("/findings/0/place").asString()).isEqualTo(RECEIVED);

        var refused = submit(2023, 3);
        assertThat(refused.get("__typename").asString()).isEqualTo("BlockingFindings");
        assertThat(refused.at("/findings/0/message").asString()).contains("“1万”", "没有采用", "现在仍按 0 计");

        assertThat(save("editor2", 2023, 2, Map.of("cells", List.of(Samples.number(RECEIVED, 5))))
                        .get("__typename")
                        .asString())
                .isEqualTo("StaleReport");
        save("editor2", 2023, 3, Map.of("cells", List.of(Samples.number(RECEIVED, 0))));
        assertThat(submit(2023, 4).get("__typename").asString()).isEqualTo("ReportSubmitted");
    }

    @Test
    void anEarlierRevisionComesBackWithWhatWaitedInIt() {
        begin(2022);
        save("editor", 2022, 2, typed("measures.m9.owner", "办公室"));
        save("editor", 2022, 3, Map.of("unaccepted", List.of(Map.of("place", "measures.m9.owner"))));
        as("editor").ask("""
            mutation { restoreRevision(input: {id: "640200-entries:2022", revision: 4, restore: 3}) { __typename } }\
            """);
        assertThat(submit(2022, 5).at("/findings/0/message").asString()).contains("办公室");
    }

    @Test
    void aPlaceTheReportDoesNotHaveIsRefusedInASentence() {
        begin(2021);
        var outcome = save("editor", 2021, 2, typed("requests.received.martian", "1"));
        assertThat(outcome.at("/problems/0/path").asString()).isEqualTo("unaccepted[0].place");
        assertThat(outcome.at("/problems/0/message").asString()).contains("requests.received.martian");
    }

    @Test
    void onlyWhatAReturnOpenedMayWait() {
        begin(2024);
        submit(2024, 2);
        as("reviewer").ask("""
            mutation { returnReport(input: {id: "640200-entries:2024", revision: 2, reason: "请核对。",
              cells: ["requests.received.person"]}) { __typename } }\
            """);
        assertThat(save("editor", 2024, 2, typed("requests.received.legal", "1万"))
                        .get("__typename")
                        .asString())
                .isEqualTo("InvalidContent");
        assertThat(save("editor", 2024, 2, typed("channels.c1.items", "1万"))
                        .get("__typename")
                        .asString())
                .isEqualTo("InvalidContent");
        assertThat(save("editor", 2024, 2, typed(RECEIVED, "1万"))
                        .get("__typename")
                        .asString())
                .isEqualTo("ReportSaved");
    }
}
