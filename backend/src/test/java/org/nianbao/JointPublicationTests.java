package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nianbao.agency.Agencies;
import org.nianbao.report.reviewing.OwnChains;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** 联合发布: all or none at the start, and each told apart at the end. */
@NianbaoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JointPublicationTests {

    private static final String OUTCOME =
            "results { id outcome { __typename ... on ReportPublished { publication { number } } "
                    + "... on PublicationScheduled { report { schedule { at } } } ... on WrongStatus { message } "
                    + "... on StaleReport { message } ... on ReportFailed { message } } }";
    private static final String FIELDS =
            "... on ReportsPublished { " + OUTCOME + " } ... on ReportsRefused { message " + OUTCOME + " }";

    @LocalServerPort
    private int port;

    @Autowired
    private Agencies agencies;

    @Autowired
    private OwnChains chains;

    private int desks;
    private Desk desk;

    @BeforeEach
    void aDepartmentOfItsOwn() {
        desk = another();
    }

    private Desk another() {
        return Desk.of(port, agencies, "640200-joint" + desks++);
    }

    private static Map<String, Object> one(Desk desk, int year, int revision) {
        return Map.of("id", desk.id(year), "revision", revision);
    }

    private static JsonNode together(Api person, Map<String, Object> more, List<Map<String, Object>> reports) {
        var input = new HashMap<>(more);
        input.put("reports", reports);
        return Desk.mutate(person, "publishReports", input, FIELDS);
    }

    private void approved(int... years) {
        IntStream.of(years).forEach(year -> {
            desk.write(year, "BLANK");
            desk.approve(year, 2);
        });
    }

    private boolean isPublic(int year) {
        return !desk.publication(year, "id").isNull();
    }

    @Test
    void allArePublishedInTheOrderAsked() {
        approved(2020, 2021, 2019);
        var result = together(
                desk.as("publisher"),
                Map.of("comment", "一并公开。"),
                List.of(one(desk, 2020, 2), one(desk, 2019, 2), one(desk, 2021, 2)));
        Desk.expect("ReportsPublished", result);
        assertThat(Desk.each(result.get("results"), "/id"))
                .containsExactly(desk.id(2020), desk.id(2019), desk.id(2021));
        assertThat(Desk.each(result.get("results"), "/outcome/publication/number"))
                .containsExactly("1", "1", "1");
        assertThat(isPublic(2019) && isPublic(2020) && isPublic(2021)).isTrue();
    }

    @Test
    void oneThatCannotBeKeepsAllBackAndEachRefusalIsTold() {
        approved(2019, 2020);
        desk.write(2021, "BLANK");
        var result = together(
                desk.as("publisher"), Map.of(), List.of(one(desk, 2019, 2), one(desk, 2020, 1), one(desk, 2021, 2)));
        Desk.expect("ReportsRefused", result);
        assertThat(result.get("message").asString()).contains("2 份不能发布").contains("3 份都没有发布");
        assertThat(Desk.each(result.get("results"), "/id")).containsExactly(desk.id(2020), desk.id(2021));
        assertThat(Desk.each(result.get("results"), "/outcome/__typename"))
                .containsExactly("StaleReport", "WrongStatus");
        assertThat(isPublic(2019)).isFalse();
    }

    @Test
    void allAreScheduledForOneTime() {
        approved(2019, 2020);
        var at = Instant.now().plus(Duration.ofDays(2)).toString();
        var result = together(desk.as("publisher"), Map.of("at", at), List.of(one(desk, 2019, 2), one(desk, 2020, 2)));
        Desk.expect("ReportsPublished", result);
        assertThat(Desk.each(result.get("results"), "/outcome/__typename"))
                .containsExactly("PublicationScheduled", "PublicationScheduled");
        assertThat(Desk.each(result.get("results"), "/outcome/report/schedule/at").stream()
                        .distinct())
                .hasSize(1);
        assertThat(isPublic(2019)).isFalse();
    }

    @Test
    void theSuperiorsPublisherPublishesSeveralAgenciesTogether() {
        var other = another();
        for (var each : List.of(desk, other)) {
            chains.publishedBySuperior(each.id(2021).split(":")[0]);
            each.write(2021, "BLANK");
            each.approve(2021, 2);
        }
        var both = List.of(one(desk, 2021, 2), one(other, 2021, 2));
        assertThat(desk.as("publisher")
                        .refusal(
                                "mutation($input: PublishReportsInput!) { publishReports(input: $input) "
                                        + "{ __typename } }",
                                Map.of("input", Map.of("reports", both))))
                .isEqualTo("FORBIDDEN");
        assertThat(isPublic(2021)).isFalse();
        var result = together(desk.of("640200-zwgk", "publisher"), Map.of(), both);
        Desk.expect("ReportsPublished", result);
        assertThat(Desk.each(result.get("results"), "/outcome/__typename")).containsOnly("ReportPublished");
    }

    @Test
    void noneManyOrTheSameTwiceIsNoJointPublication() {
        for (var reports : List.of(
                List.<Map<String, Object>>of(),
                List.of(one(desk, 2019, 1), one(desk, 2019, 1)),
                IntStream.range(0, 101).mapToObj(i -> one(desk, 2019 + i, 1)).toList())) {
            assertThat(desk.as("publisher")
                            .refusal(
                                    "mutation($input: PublishReportsInput!) "
                                            + "{ publishReports(input: $input) { __typename } }",
                                    Map.of("input", Map.of("reports", reports))))
                    .isEqualTo("BAD_REQUEST");
        }
    }
}
