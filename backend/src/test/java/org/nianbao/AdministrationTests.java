package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nianbao.agency.Agencies;
import org.nianbao.agency.AgencyKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Agencies change from a day on; what has been is not rewritten, and nobody decides beyond what he or she administers. */
@NianbaoTest
@Import(MovedClock.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdministrationTests {

    @LocalServerPort
    private int port;

    @Autowired
    private MovedClock.Hand clock;

    private Town town;

    @BeforeAll
    void aTown(@Autowired Agencies agencies) {
        town = Town.of(port, agencies, "640300");
    }

    private void on(String day, Runnable deed) {
        clock.on(LocalDate.parse(day), deed);
    }

    private static Map<String, Object> founding(String code, String superior, String from) {
        return Map.of(
                "code", code, "name", "新设局", "kind", "DEPARTMENT", "superior", superior, "from", from, "reason", "批复");
    }

    @Test
    void aRenameComesOnItsDayAndIsNobodysBusinessBefore() {
        var agency = town.department("gm", "某市文化局");
        var changed = town.change(agency, "2026-12-01", Map.of("name", "某市文化和旅游局"));
        Town.done(changed);
        assertThat(changed.at("/agency/planned").asBoolean()).isTrue();

        assertThat(town.seen(agency).get("name").asString()).isEqualTo("某市文化局");
        assertThat(town.seen(agency).get("eras").size()).isEqualTo(1);
        on("2026-12-01", () -> {
            assertThat(town.seen(agency).get("name").asString()).isEqualTo("某市文化和旅游局");
            assertThat(Desk.each(town.seen(agency).get("eras"), "/name")).containsExactly("某市文化局", "某市文化和旅游局");
        });
    }

    @Test
    void aPlanIsTakenBackAndWhatHasComeIsNot() {
        var agency = town.department("jh", "某市体育局");
        Town.done(town.change(agency, "2026-03-01", Map.of("name", "某市体育事业局")));
        Town.done(town.change(agency, "2026-12-20", Map.of("name", "某市体育总局")));

        Town.done(town.takeBack(agency));
        assertThat(town.takeBack(agency).get("message").asString()).contains("不再改写");
        on(
                "2026-12-20",
                () -> assertThat(town.seen(agency).get("name").asString()).isEqualTo("某市体育事业局"));
        assertThat(Town.decide(town.admin(), "createAgency", founding("640300-js", "640300", "2027-01-01"))
                        .at("/agency/standing")
                        .asString())
                .isEqualTo("COMING");
        Desk.expect("AgencyTakenOut", town.takeBack("640300-js"));
        Town.done(Town.decide(town.admin(), "createAgency", founding("640300-js", "640300", "2027-02-01")));
    }

    @Test
    void whatAnAgencyIsCalledForShortFindsItAtOnceAndStaysThroughChanges() {
        var agency = town.department("dsj", "某市政务数据管理局");
        assertThat(foundBy("数管办")).isEmpty();
        Town.done(town.callShort(agency, List.of(" 数管办 ", "数字办", "数管办")));
        assertThat(foundBy("数管办")).containsExactly(agency);
        assertThat(foundBy("shuziban")).containsExactly(agency);
        assertThat(town.callShort(agency, List.of("数管办", "数字办")).get("message").asString())
                .contains("没有变化");

        Town.done(town.change(agency, "2026-03-01", Map.of("name", "某市数据发展局")));
        assertThat(foundBy("數字辦")).containsExactly(agency);
        Town.done(town.callShort(agency, List.of()));
        assertThat(foundBy("数字办")).isEmpty();
    }

    private List<String> foundBy(String text) {
        return Desk.each(
                Api.on(port)
                        .ask(
                                "query($text: String!) { agencies(search: $text) { nodes { code } } }",
                                Map.of("text", text))
                        .get("nodes"),
                "/code");
    }

    @Test
    void noChangeStandsBeforeTheLastOneNorInAYearThatIsSettled() {
        var agency = town.department("rq", "某市水务局");
        Town.done(town.change(agency, "2026-05-01", Map.of("name", "某市水利局")));

        for (var day : List.of("2026-05-01", "2026-02-01")) {
            var refused = town.change(agency, day, Map.of("name", "某市河湖局"));
            assertThat(refused.get("__typename").asString()).isEqualTo("UnfitChange");
            assertThat(refused.get("message").asString()).contains("2026年5月1日");
        }
        var settled = Town.change(agency, town.version(agency), "2025-12-31", Map.of("name", "某市河湖局"));
        assertThat(Town.refusal(town.admin(), "changeAgency", settled)).isEqualTo("BAD_REQUEST");
        var other = town.department("rq2", "某市林草局");
        on("2026-03-31", () -> Town.done(town.change(other, "2025-12-31", Map.of("name", "某市林业局"))));
        assertThat(town.change(agency, "2026-06-01", Map.of("name", "某市水利局"))
                        .get("message")
                        .asString())
                .contains("没有变化");
    }

    @Test
    void ofTwoWhoDecideAtOnceOneIsFirstAndTheOtherIsTold() throws Exception {
        var agency = town.department("tb", "某市商务局");
        int version = town.version(agency);
        List<Callable<JsonNode>> decisions = IntStream.range(0, 12)
                .mapToObj(i -> (Callable<JsonNode>) () -> Town.decide(
                        town.admin(),
                        "changeAgency",
                        Town.change(agency, version, "2026-06-01", Map.of("name", "某市商务" + i + "局"))))
                .toList();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes = people.invokeAll(decisions).stream()
                    .map(done -> done.resultNow().get("__typename").asString())
                    .toList();
            assertThat(outcomes).filteredOn("AgencyChanged"::equals).hasSize(1);
            assertThat(outcomes).filteredOn("StaleAgency"::equals).hasSize(11);
        }
        assertThat(town.seen(agency).get("eras").size()).isEqualTo(2);
    }

    @Test
    void whoIsAboveLosesSightOnTheDayAnAgencyMovesAndTheNewOneGainsIt() {
        var agency = town.put("640300-yd", "第02区教育局", AgencyKind.DEPARTMENT, "640302");
        var reports = "{ reports(filter: {agency: \"640300-yd\"}) { totalCount } }";
        Town.done(town.change(agency, "2026-12-10", Map.of("superior", "640303")));

        on("2026-12-09", () -> {
            assertThat(town.as("640302", "chief").ask(reports).get("totalCount").asInt())
                    .isZero();
            assertThat(town.as("640303", "chief").refusal(reports, Map.of())).isEqualTo("FORBIDDEN");
        });
        on("2026-12-10", () -> {
            assertThat(town.as("640302", "chief").refusal(reports, Map.of())).isEqualTo("FORBIDDEN");
            assertThat(town.as("640303", "chief").ask(reports).get("totalCount").asInt())
                    .isZero();
            assertThat(town.as("640300-zwgk", "office")
                            .ask(reports)
                            .get("totalCount")
                            .asInt())
                    .isZero();
            assertThat(Desk.each(town.seen(agency).get("eras"), "/superior/code"))
                    .containsExactly("640302", "640303");
        });
    }

    @Test
    void theTreeStaysATree() {
        var above = town.put("640300-sj", "某市产业园区", AgencyKind.GOVERNMENT, "640300");
        var below = town.put("640300-xj", "园区管理局", AgencyKind.DEPARTMENT, above);

        assertThat(town.change(above, "2026-12-01", Map.of("superior", below))
                        .get("message")
                        .asString())
                .contains("自己的上级");
        assertThat(town.close(above, "2026-12-01").get("message").asString())
                .contains("园区管理局")
                .contains("上级不存在");
        Town.done(Town.decide(town.admin(), "createAgency", founding("640300-mt", "640300", "2027-03-01")));
        assertThat(town.change(below, "2026-12-01", Map.of("superior", "640300-mt"))
                        .get("__typename")
                        .asString())
                .as("not founded by then")
                .isEqualTo("UnfitChange");
        Town.done(town.change(below, "2027-03-01", Map.of("superior", "640300-mt")));
        assertThat(town.takeBack("640300-mt").get("__typename").asString()).isEqualTo("UnfitChange");
        Town.done(town.close(above, "2027-03-02"));
        assertThat(town.close(above, "2027-04-02").get("message").asString()).contains("已定于2027年3月2日");
    }

    @Test
    void nobodyDecidesBeyondWhatHeOrSheAdministers() {
        var agency = town.put("640300-qw", "第03区财政局", AgencyKind.DEPARTMENT, "640303");
        var change = Town.change(agency, town.version(agency), "2026-12-01", Map.of("name", "别名"));
        for (var person :
                List.of(town.adminOf("640302"), town.adminOf("640300-zwgk2"), town.as("640300", "chief", "office"))) {
            assertThat(Town.refusal(person, "changeAgency", change)).isEqualTo("FORBIDDEN");
            assertThat(person.refusal("{ agencyRecord(code: \"640300-qw\") { version } }", Map.of()))
                    .isEqualTo("FORBIDDEN");
        }
        var away = Town.change(agency, town.version(agency), "2026-12-01", Map.of("superior", "640302"));
        assertThat(Town.refusal(town.adminOf("640303"), "changeAgency", away))
                .as("out of one's own")
                .isEqualTo("FORBIDDEN");
        assertThat(Town.refusal(
                        town.adminOf("640303"),
                        "closeAgency",
                        Map.of("code", "640303", "version", 0, "from", "2026-12-01", "reason", "x")))
                .isEqualTo("FORBIDDEN");
        assertThat(Town.refusal(
                        town.admin(),
                        "createAgency",
                        Map.of(
                                "code",
                                "640399",
                                "name",
                                "另一市",
                                "kind",
                                "GOVERNMENT",
                                "from",
                                "2020-01-01",
                                "reason",
                                "x")))
                .as("another top")
                .isEqualTo("BAD_REQUEST");
        assertThat(Town.refusal(town.admin(), "createAgency", founding("坏代码", "640300", "2026-12-01")))
                .isEqualTo("BAD_REQUEST");
    }

    @Test
    void theFirstAgencyIsEnteredByWhoeverAdministersIt() {
        var first = town.adminOf("640999");
        Town.done(Town.decide(
                first,
                "createAgency",
                Map.of(
                        "code",
                        "640999",
                        "name",
                        "新城人民政府",
                        "kind",
                        "GOVERNMENT",
                        "from",
                        "2008-05-01",
                        "reason",
                        "启用系统")));
        Town.done(Town.decide(first, "createAgency", founding("640999-a", "640999", "2015-01-01")));
        assertThat(first.ask("{ agencyRecords { edges { node { code depth } } } }")
                        .get("edges")
                        .size())
                .isEqualTo(2);
        assertThat(Town.decide(first, "createAgency", founding("640999-a", "640999", "2015-01-01"))
                        .get("message")
                        .asString())
                .contains("新设局");
    }

    @Test
    void whatWasDecidedIsReadWithWhoAndWhyByThoseWhoAdministerIt() {
        var agency = town.put("640300-lh", "第02区民政局", AgencyKind.DEPARTMENT, "640302");
        Town.done(town.change(agency, "2026-12-01", Map.of("name", "第02区民政和养老局")));
        var entries = "{ administration(agency: \"640300-lh\") { totalCount edges { node { by act what from reason "
                + "agencies { code } } } } }";
        var entry = town.adminOf("640302").ask(entries).at("/edges/0/node");
        assertThat(entry.get("by").asString()).isEqualTo("admin@640300");
        assertThat(entry.get("what").asString()).isEqualTo("“第02区民政局”更名为“第02区民政和养老局”");
        assertThat(entry.get("from").asString() + entry.get("reason").asString())
                .isEqualTo("2026-12-01编办批复〔2026〕1号");
        assertThat(town.adminOf("640303").refusal(entries, Map.of())).isEqualTo("FORBIDDEN");
        assertThat(Desk.each(
                        town.adminOf("640303")
                                .ask("{ administration { edges { node { agencies { code } } } } }")
                                .get("edges"),
                        "/node/agencies/0/code"))
                .doesNotContain("640300-lh");
        assertThat(Desk.each(
                        town.admin()
                                .ask("{ agencyRecords(search: \"养老\") { edges { node { code } } } }")
                                .get("edges"),
                        "/node/code"))
                .as("by a name to come")
                .containsExactly("640300-lh");
    }
}
