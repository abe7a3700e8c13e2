package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nianbao.agency.Agencies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Every saved state stays, can be opened and compared, and can come back as a new one. */
@NianbaoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RevisionTests {

    private static final String LIST = "revisions(first: 2%s) { totalCount pageInfo { hasNextPage endCursor } "
            + "edges { node { number action by content { title } } } }";

    @LocalServerPort
    private int port;

    private Desk desk;

    @BeforeAll
    void aDepartment(@Autowired Agencies agencies) {
        desk = Desk.of(port, agencies, "640200-revisions");
    }

    private JsonNode restore(Api person, int year, int seen, int earlier) {
        return person.ask("""
            mutation($input: RestoreRevisionInput!) { restoreRevision(input: $input) { __typename
              ... on ReportSaved { report { revision content { title } } } ... on StaleReport { theirs { revision } }
              ... on WrongStatus { message } } }\
            """, Map.of("input", Map.of("id", desk.id(year), "revision", seen, "restore", earlier)));
    }

    private void retitled(int year, int revision, String title) {
        Desk.expect("ReportSaved", desk.save(year, revision, Map.of("title", title)));
    }

    @Test
    void savedStatesAreListedLatestFirstPageByPageAndSubmittingIsNone() {
        desk.write(2018, "BLANK");
        retitled(2018, 2, "第三版");
        desk.act(desk.as("editor"), "submitReport", 2018, 3);
        var first = desk.report(2018, LIST.formatted("")).get("revisions");
        assertThat(first.get("totalCount").asInt()).isEqualTo(3);
        assertThat(Desk.each(first.get("edges"), "/node/number")).containsExactly("3", "2");
        assertThat(first.at("/edges/0/node/content/title").asString()).isEqualTo("第三版");
        assertThat(first.at("/edges/1/node/content/title").asString()).contains("2018");
        var next = desk.report(
                        2018,
                        LIST.formatted(
                                ", after: \"" + first.at("/pageInfo/endCursor").asString() + "\""))
                .get("revisions");
        assertThat(Desk.each(next.get("edges"), "/node/action")).containsExactly("START");
        assertThat(next.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
    }

    @Test
    void stepsThatSavedNothingDoNotHideTheStatesBeforeAndBetweenThem() {
        desk.write(2016, "BLANK");
        retitled(2016, 2, "第三版");
        desk.act(desk.as("editor"), "submitReport", 2016, 3);
        desk.returned(2016, 3, List.of());
        retitled(2016, 3, "第四版");
        retitled(2016, 4, "第五版");
        desk.act(desk.as("editor"), "submitReport", 2016, 5);
        desk.returned(2016, 5, List.of());
        var states = desk.report(
                2016,
                IntStream.rangeClosed(1, 6)
                        .mapToObj(number -> "r" + number + ": revisionAt(number: " + number
                                + ") { number content { title } findings { rule } }")
                        .collect(Collectors.joining(" ")));
        assertThat(IntStream.rangeClosed(1, 5)
                        .mapToObj(number -> states.at("/r" + number + "/number").asInt()))
                .containsExactly(1, 2, 3, 4, 5);
        assertThat(IntStream.rangeClosed(3, 5)
                        .mapToObj(number ->
                                states.at("/r" + number + "/content/title").asString()))
                .containsExactly("第三版", "第四版", "第五版");
        assertThat(states.get("r6").isNull()).isTrue();
        assertThat(restore(desk.as("editor"), 2016, 5, 3)
                        .at("/report/content/title")
                        .asString())
                .isEqualTo("第三版");
    }

    @Test
    void anEarlierStateIsOpenedWithWhatTheRulesSayOfIt() {
        desk.write(2021, "BLANK");
        var report = desk.report(2021, """
            findings { severity } first: revisionAt(number: 1) { findings { severity } content { cell(ref:
              "requests.total.total") { kind } } } none: revisionAt(number: 9) { number }\
            """);
        assertThat(report.at("/first/content/cell/kind").asString()).isEqualTo("BLANK");
        assertThat(Desk.each(report.at("/first/findings"), "/severity")).contains("BLOCK");
        assertThat(Desk.each(report.get("findings"), "/severity")).doesNotContain("BLOCK");
        assertThat(report.get("none").isNull()).isTrue();
    }

    @Test
    void twoStatesAreComparedInCellsWordsAndFindings() {
        desk.write(2022, "BLANK");
        Desk.expect(
                "ReportSaved",
                desk.save(
                        2022,
                        2,
                        Map.of(
                                "cells",
                                List.of(Samples.number("requests.received.total", 7)),
                                "sections",
                                List.of(Samples.section(6, "共有7件。")))));
        Desk.expect("ReportSaved", desk.save(2022, 3, Map.of("sections", List.of(Samples.section(6, "共有8件。")))));
        var changes = desk.report(2022, """
            changes(from: 2, to: 4) { cells { ref before { number } after { number } } arisen { rule cells } resolved {
              rule } texts { part } }
            words: changes(from: 3, to: 4) { cells { ref } texts { part pieces { kind text } } }\
            """);
        assertThat(Desk.each(changes.at("/changes/cells"), "/ref")).containsExactly("requests.received.total");
        assertThat(changes.at("/changes/cells/0/before/number").asInt()).isZero();
        assertThat(changes.at("/changes/cells/0/after/number").asInt()).isEqualTo(7);
        assertThat(Desk.each(changes.at("/changes/texts"), "/part")).containsExactly("section 6");
        assertThat(changes.at("/changes/arisen").toString()).contains("requests.received.total");
        assertThat(changes.at("/words/cells").size()).isZero();
        assertThat(Desk.each(changes.at("/words/texts/0/pieces"), "/text")).containsExactly("共有", "7", "8", "件。");
        assertThat(Desk.each(changes.at("/words/texts/0/pieces"), "/kind"))
                .containsExactly("SAME", "REMOVED", "ADDED", "SAME");
    }

    @Test
    void aStateThatNeverWasCannotBeComparedOrRestored() {
        desk.write(2023, "BLANK");
        assertThat(desk.as("editor")
                        .refusal(
                                "{ report(id: \"" + desk.id(2023)
                                        + "\") { changes(from: 1, to: 9) { cells { ref } } } }",
                                Map.of()))
                .isEqualTo("NOT_FOUND");
        assertThat(desk.as("editor")
                        .refusal(
                                "mutation { restoreRevision(input: {id: \"" + desk.id(2023)
                                        + "\", revision: 2, restore: 9}) { __typename } }",
                                Map.of()))
                .isEqualTo("NOT_FOUND");
        assertThat(desk.as("editor")
                        .refusal(
                                "{ report(id: \"" + desk.id(2023) + "\") { revisions(after: \"eA\") { totalCount } } }",
                                Map.of()))
                .isEqualTo("BAD_REQUEST");
    }

    @Test
    void anEarlierStateComesBackAsANewOneAndItsRestorerIsAnAuthor() {
        desk.write(2019, "BLANK");
        retitled(2019, 2, "改坏了的标题");
        var restored = restore(desk.named("both", "editor", "reviewer"), 2019, 3, 2);
        Desk.expect("ReportSaved", restored);
        assertThat(restored.at("/report/revision").asInt()).isEqualTo(4);
        assertThat(restored.at("/report/content/title").asString()).contains("2019");
        assertThat(Desk.each(desk.report(2019, "trail { action }").get("trail"), "/action"))
                .containsExactly("START", "SAVE", "SAVE", "RESTORE");
        desk.act(desk.as("editor"), "submitReport", 2019, 4);
        Desk.expect("OwnWork", desk.act(desk.named("both", "editor", "reviewer"), "approveReport", 2019, 4));
    }

    @Test
    void restoringWhatStandsAlreadyMakesNoRevision() {
        desk.write(2017, "BLANK");
        assertThat(restore(desk.as("editor"), 2017, 2, 2).at("/report/revision").asInt())
                .isEqualTo(2);
    }

    @Test
    void nothingIsRestoredOverWhatOneHasNotSeenNorDuringReviewNorWhilePartsAreLocked() {
        desk.write(2020, "BLANK");
        retitled(2020, 2, "他人的标题");
        var stale = restore(desk.as("editor"), 2020, 2, 1);
        Desk.expect("StaleReport", stale);
        assertThat(stale.at("/theirs/revision").asInt()).isEqualTo(3);
        desk.act(desk.as("editor"), "submitReport", 2020, 3);
        Desk.expect("WrongStatus", restore(desk.as("editor"), 2020, 3, 2));
        desk.returned(2020, 3, List.of(6));
        var locked = restore(desk.as("editor"), 2020, 3, 2);
        Desk.expect("WrongStatus", locked);
        assertThat(locked.get("message").asString()).contains("一部分");
        assertThat(desk.report(2020, "content { title }").at("/content/title").asString())
                .isEqualTo("他人的标题");
    }

    @Test
    void ofSeveralWhoRestoreAtOnceExactlyOneIsFirst() throws Exception {
        desk.write(2024, "BLANK");
        try (var people = Executors.newFixedThreadPool(4)) {
            var restores = IntStream.range(0, 4)
                    .mapToObj(i -> (Callable<String>) () -> restore(desk.named("editor-" + i, "editor"), 2024, 2, 1)
                            .get("__typename")
                            .asString())
                    .toList();
            var outcomes =
                    people.invokeAll(restores).stream().map(Future::resultNow).toList();
            assertThat(outcomes.stream().filter("ReportSaved"::equals)).hasSize(1);
            assertThat(outcomes.stream().filter("StaleReport"::equals)).hasSize(3);
        }
        assertThat(desk.report(2024, "revision").get("revision").asInt()).isEqualTo(3);
    }
}
