package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nianbao.agency.Agencies;
import org.nianbao.publication.publishing.Scheduling;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** 定时发布: published when the time has come and not before, by one instance, or a reason for all to see. */
@NianbaoTest
@Import(SetClock.class)
// The clock is far ahead of the tokens' sign-in.
@TestPropertySource(properties = "nianbao.fresh-sign-in=300d")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScheduleTests {

    private static final String STATE = "status schedule { at by comment failure } trail { action by reason }";
    private static final Duration HOUR = Duration.ofHours(1);

    @LocalServerPort
    private int port;

    @Autowired
    private SetClock clock;

    @Autowired
    private Scheduling scheduling;

    @Autowired
    private Agencies agencies;

    private int desks;
    private Desk desk;

    @BeforeEach
    void aDepartmentOfItsOwn() {
        desk = Desk.of(port, agencies, "640200-schedule" + desks++);
    }

    private JsonNode schedule(int year, int revision, Instant at) {
        return desk.mutate(
                desk.as("publisher"),
                "schedulePublication",
                year,
                Map.of("revision", revision, "at", at.toString(), "comment", "与全市同步。"),
                "... on PublicationScheduled { report { schedule { at by comment failure } } } "
                        + "... on WrongStatus { message } ... on StaleReport { message }");
    }

    private void approved(int year) {
        desk.write(year, "LAST_YEAR");
        desk.approve(year, 2);
    }

    private Instant inAnHour() {
        return clock.instant().plus(HOUR);
    }

    private List<String> trail(int year) {
        return Desk.each(desk.report(year, STATE).get("trail"), "/action");
    }

    @Test
    void itIsPublishedWhenTheTimeHasComeByWhoSetItAndNotBefore() {
        approved(2021);
        var set = schedule(2021, 2, inAnHour());
        assertThat(set.at("/report/schedule/by").asString()).contains("publisher");
        assertThat(set.at("/report/schedule/comment").asString()).isEqualTo("与全市同步。");

        clock.forward(HOUR.minusMinutes(1));
        scheduling.publishDue();
        assertThat(desk.publication(2021, "id").isNull()).isTrue();
        clock.forward(Duration.ofMinutes(5));
        scheduling.publishDue();

        var publication = desk.publication(2021, "number publishedAt");
        assertThat(publication.get("number").asInt()).isEqualTo(1);
        assertThat(OffsetDateTime.parse(publication.get("publishedAt").asString())
                        .toInstant())
                .as("真实的时间，不是设定的")
                .isBetween(clock.instant().minusSeconds(60), clock.instant());
        var report = desk.report(2021, STATE);
        assertThat(report.get("status").asString()).isEqualTo("PUBLISHED");
        assertThat(report.get("schedule").isNull()).isTrue();
        assertThat(trail(2021)).endsWith("SCHEDULE", "PUBLISH");
        assertThat(report.at("/trail/" + (report.get("trail").size() - 1) + "/by")
                        .asString())
                .contains("publisher");
    }

    @Test
    void aTimeThatHasPassedOrIsTooFarOffIsRefused() {
        approved(2021);
        var input = Map.of("revision", 2, "at", clock.instant().minusSeconds(1).toString());
        assertThat(desk.refusal(desk.as("publisher"), "schedulePublication", 2021, input))
                .isEqualTo("BAD_REQUEST");
        var far = Map.of(
                "revision", 2, "at", clock.instant().plus(Duration.ofDays(400)).toString());
        assertThat(desk.refusal(desk.as("publisher"), "schedulePublication", 2021, far))
                .isEqualTo("BAD_REQUEST");
        Desk.expect("StaleReport", schedule(2021, 1, inAnHour()));
        assertThat(desk.report(2021, STATE).get("schedule").isNull()).isTrue();
    }

    @Test
    void onlyWhatIsApprovedIsScheduledAndOnlyByWhoMayPublish() {
        desk.write(2021, "BLANK");
        Desk.expect("WrongStatus", schedule(2021, 2, inAnHour()));
        var input = Map.of("revision", 2, "at", inAnHour().toString());
        assertThat(desk.refusal(desk.as("chief"), "schedulePublication", 2021, input))
                .isEqualTo("FORBIDDEN");
        assertThat(desk.refusal(desk.as("editor"), "cancelSchedule", 2021, Map.of()))
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void whatHasComeInTheWayIsAStateWithItsReason() {
        approved(2022);
        Desk.expect("PublicationScheduled", schedule(2022, 2, inAnHour()));
        Desk.expect("ReportStarted", desk.start(2021, "BLANK"));
        Desk.expect("ReportSaved", desk.save(2021, 1, LastYearTests.carryingOver(2021)));
        desk.publish(2021, 2);
        clock.forward(HOUR.multipliedBy(2));
        scheduling.publishDue();

        var report = desk.report(2022, STATE);
        assertThat(report.get("status").asString()).isEqualTo("APPROVED");
        assertThat(report.at("/schedule/failure").asString())
                .contains("改正后才能发布")
                .contains("结转");
        assertThat(trail(2022)).endsWith("SCHEDULE", "FAIL");
        assertThat(desk.publication(2022, "id").isNull()).isTrue();
        scheduling.publishDue();
        assertThat(trail(2022).stream().filter("FAIL"::equals)).as("一次").hasSize(1);
        Desk.expect("BlockingFindings", schedule(2022, 2, inAnHour()));
        Desk.expect("ScheduleCancelled", desk.mutate(desk.as("publisher"), "cancelSchedule", 2022, Map.of(), ""));
        assertThat(desk.report(2022, STATE).get("schedule").isNull()).isTrue();
        Desk.expect("WrongStatus", desk.mutate(desk.as("publisher"), "cancelSchedule", 2022, Map.of(), ""));
    }

    @Test
    void aTimeIsSetAnewTakenBackAndGoneWithAReturn() {
        approved(2021);
        Desk.expect("PublicationScheduled", schedule(2021, 2, inAnHour()));
        Desk.expect("PublicationScheduled", schedule(2021, 2, inAnHour().plus(HOUR.multipliedBy(2))));
        clock.forward(HOUR.multipliedBy(2));
        scheduling.publishDue();
        assertThat(desk.report(2021, STATE).get("status").asString()).as("改到更晚").isEqualTo("APPROVED");
        Desk.expect(
                "ReportReturned",
                desk.as("publisher")
                        .ask("mutation { returnReport(input: {id: \"" + desk.id(2021)
                                + "\", revision: 2, reason: \"暂缓。\"}) { __typename } }"));
        clock.forward(HOUR.multipliedBy(3));
        scheduling.publishDue();
        assertThat(desk.report(2021, STATE).get("schedule").isNull()).isTrue();
        assertThat(desk.publication(2021, "id").isNull()).isTrue();
    }

    @Test
    void ofTwoInstancesOneDoesItAndOneThatStartsLateDoesItAtOnce(@Value("${spring.mongodb.uri}") String uri)
            throws Exception {
        approved(2021);
        approved(2022);
        Desk.expect("PublicationScheduled", schedule(2021, 2, inAnHour()));
        clock.forward(HOUR.multipliedBy(2));
        try (var other = another(uri)) {
            assertThat(desk.publication(2021, "number").get("number").asInt())
                    .as("启动时")
                    .isEqualTo(1);
            Desk.expect("PublicationScheduled", schedule(2022, 2, inAnHour()));
            clock.forward(HOUR.multipliedBy(2));
            var there = other.getBean(Scheduling.class);
            try (var both = Executors.newFixedThreadPool(2)) {
                for (var done :
                        both.invokeAll(List.<Callable<Boolean>>of(() -> looked(scheduling), () -> looked(there)))) {
                    assertThat(done.get()).isTrue();
                }
            }
        }
        assertThat(trail(2022).stream().filter("PUBLISH"::equals)).hasSize(1);
        assertThat(desk.publication(2022, "number").get("number").asInt()).isEqualTo(1);
    }

    private static boolean looked(Scheduling instance) {
        instance.publishDue();
        return true;
    }

    private ConfigurableApplicationContext another(String uri) {
        var application = new SpringApplication(Nianbao.class);
        application.addInitializers(new Tokens());
        application.addInitializers(context -> ((GenericApplicationContext) context)
                .registerBean("setClock", SetClock.class, () -> clock, bean -> bean.setPrimary(true)));
        return application.run("--server.port=0", "--nianbao.fresh-sign-in=300d", "--spring.mongodb.uri=" + uri);
    }
}
