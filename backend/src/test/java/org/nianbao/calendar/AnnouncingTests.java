package org.nianbao.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.Api;
import org.nianbao.ChinaTime;
import org.nianbao.NianbaoTest;
import org.nianbao.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.JsonNode;

/** What is announced on holidays, from one person's entering it to everybody's counting by it. Each test has a year of its own. */
@NianbaoTest
class AnnouncingTests {

    private static final String ENTRY = """
         entry { id version status entered { by } decided { by } mayConfirm mayDiscard } \
        """;
    private static final String YEAR = """
        query($region: ID, $year: Int!) { workCalendar(region: $region, year: $year) { region name version provisional
          workingDays days { date working holiday } notices { id status papers { number } } others { id status } } }\
        """;

    /** Somebody who has deadlines, and may fail to follow. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Counting {

        static final List<String> MOVED = new ArrayList<>();
        static boolean failing;
        static Instant now =
                LocalDate.of(2026, 11, 25).atTime(9, 0).atZone(ChinaTime.ZONE).toInstant();

        @Bean
        Deadlines deadlines() {
            return (old, now) -> {
                if (failing) {
                    throw new IllegalStateException("the machine stops here");
                }
                MOVED.add(old.version() + " > " + now.version());
            };
        }

        @Bean
        @Primary
        Clock standing() {
            return new Clock() {
                @Override
                public Instant instant() {
                    return now;
                }

                @Override
                public ZoneId getZone() {
                    return ChinaTime.ZONE;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }
            };
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private HolidayNotices notices;

    @Autowired
    private Announcing announcing;

    private Api admin;
    private Api second;
    private Api guangxi;

    @BeforeEach
    void people() {
        admin = Api.on(port).as("admin");
        second = Api.on(port).as("office");
        guangxi = Api.on(port).withToken(Tokens.of("admin@450100", "450100", "admin"));
        Counting.MOVED.clear();
        Counting.failing = false;
    }

    private static Map<String, Object> input(String region, int year, List<Map<String, String>> off, List<String> on) {
        return Map.of(
                "region",
                region,
                "year",
                year,
                "papers",
                List.of(Map.of("title", year + "年放假安排的通知", "number", "国办发明电〔" + (year - 1) + "〕1号")),
                "off",
                off,
                "on",
                on);
    }

    private static Map<String, String> off(String name, String from, String to) {
        return Map.of("name", name, "from", from, "to", to);
    }

    private static List<Map<String, String>> fixed(int year) {
        return List.of(
                off("元旦", year + "-01-01", year + "-01-03"),
                off("劳动节", year + "-05-01", year + "-05-05"),
                off("国庆节", year + "-10-01", year + "-10-07"));
    }

    private static JsonNode propose(Api person, Map<String, Object> input) {
        return person.ask(
                "mutation($input: ProposeHolidaysInput!) { proposeHolidays(input: $input) { __typename"
                        + " ... on HolidaysProposed {" + ENTRY + "} ... on HolidaysPending { message theirs { id } }"
                        + " ... on UnfitHolidays { problems } } }",
                Map.of("input", input));
    }

    private static JsonNode confirm(Api person, String id) {
        return person.ask(
                "mutation($id: ID!) { confirmHolidays(id: $id) { __typename ... on HolidaysConfirmed {" + ENTRY
                        + "} ... on HolidaysSettled { message" + ENTRY + "} ... on OwnHolidays { message } } }",
                Map.of("id", id));
    }

    private static JsonNode discard(Api person, String id) {
        return person.ask(
                "mutation($id: ID!) { discardHolidays(id: $id) { __typename ... on HolidaysDiscarded {" + ENTRY
                        + "} ... on HolidaysSettled { message" + ENTRY + "} } }",
                Map.of("id", id));
    }

    private static void expect(String type, JsonNode outcome) {
        assertThat(outcome.get("__typename").asString()).as(outcome.toString()).isEqualTo(type);
    }

    private static JsonNode year(Api person, String region, int year) {
        return person.ask(YEAR, Map.of("region", region, "year", year));
    }

    @Test
    void aNoticeCountsWhenASecondPersonHasConfirmedIt() {
        var before = notices.calendars().country();
        var judged = Deadline.of(before, LocalDate.of(2026, 12, 4), 20, List.of());
        assertThat(judged.provisional()).isTrue();

        var proposed = propose(admin, input("cn", 2027, fixed(2027), List.of("2027-01-09")));

        expect("HolidaysProposed", proposed);
        assertThat(proposed.at("/entry/status").asString()).isEqualTo("PENDING");
        assertThat(proposed.at("/entry/mayConfirm").asBoolean()).isFalse();
        assertThat(second.ask("{ pendingHolidays { id mayConfirm } }").toString())
                .contains("\"cn:2027:1\",\"mayConfirm\":true");
        assertThat(year(admin, "cn", 2027).get("provisional").asBoolean()).isTrue();
        expect("OwnHolidays", confirm(admin, "cn:2027:1"));
        assertThat(Counting.MOVED).isEmpty();

        var confirmed = confirm(second, "cn:2027:1");

        expect("HolidaysConfirmed", confirmed);
        assertThat(confirmed.at("/entry/entered/by").asString()).isEqualTo("admin");
        assertThat(confirmed.at("/entry/decided/by").asString()).isEqualTo("office");
        var now = year(admin, "cn", 2027);
        assertThat(now.get("provisional").asBoolean()).isFalse();
        assertThat(now.at("/notices/0/papers/0/number").asString()).isEqualTo("国办发明电〔2026〕1号");
        assertThat(now.at("/days/8").toString()).contains("2027-01-09", "\"working\":true");
        // The region waits for its own government.
        assertThat(year(admin, "640000", 2027).get("provisional").asBoolean()).isTrue();
        var deadline = Deadline.of(notices.calendars().country(), LocalDate.of(2026, 12, 4), 20, List.of());
        assertThat(deadline.due()).isEqualTo("2027-01-04");
        assertThat(deadline.provisional()).isFalse();
        // Who has deadlines is told of every calendar that the country's is laid under.
        assertThat(Counting.MOVED)
                .hasSize(3)
                .contains(before.version() + " > " + now.get("version").asString());
        assertThat(Deadline.of(
                        notices.calendars().version(judged.calendarVersion()),
                        LocalDate.of(2026, 12, 4),
                        20,
                        List.of()))
                .isEqualTo(judged);
    }

    @Test
    void whatIsAmendedTakesThePlaceOfWhatWasThere() {
        var before = notices.calendars().of("640104");

        propose(admin, input("640000", 2026, List.of(off("古尔邦节", "2026-05-27", "2026-05-29")), List.of()));
        confirm(second, "640000:2026:2");

        var now = year(admin, "640000", 2026);
        assertThat(now.get("notices")
                        .valueStream()
                        .map(notice -> notice.get("id").asString()))
                .containsExactly("cn:2026:1", "640000:2026:2");
        assertThat(now.at("/others/0/id").asString()).isEqualTo("640000:2026:1");
        assertThat(now.get("version").asString()).endsWith("640000:2019-2025+2026.2");
        var friday = LocalDate.of(2026, 5, 29);
        assertThat(before.on(friday).working()).isTrue();
        assertThat(notices.calendars().of("640104").on(friday).holiday()).isEqualTo("古尔邦节");
        assertThat(notices.calendars().country().on(friday).working()).isTrue();
        assertThat(notices.calendars().version(before.version()).on(friday).working())
                .isTrue();
    }

    @Test
    void ofOneYearOneNoticeWaitsAtATimeAndOneGivenUpNeverCounts() {
        var input = input("cn", 2018, fixed(2018), List.of());
        expect("HolidaysProposed", propose(admin, input));

        var another = propose(guangxi, input);
        expect("HolidaysPending", another);
        assertThat(another.at("/theirs/id").asString()).isEqualTo("cn:2018:1");
        assertThat(another.get("message").asString()).contains("admin录入", "放弃");

        expect("HolidaysDiscarded", discard(second, "cn:2018:1"));
        var late = confirm(guangxi, "cn:2018:1");
        expect("HolidaysSettled", late);
        assertThat(late.get("message").asString()).isEqualTo("这份放假安排已由office放弃。");
        assertThat(year(admin, "cn", 2018).get("provisional").asBoolean()).isTrue();

        assertThat(propose(admin, input).at("/entry/id").asString()).isEqualTo("cn:2018:2");
        // Also by who entered it.
        expect("HolidaysDiscarded", discard(admin, "cn:2018:2"));
    }

    @Test
    void aRegionsHolidaysAreTheConcernOfThoseWhoWorkThere() {
        var input = input("640000", 2017, List.of(off("开斋节", "2017-06-26", "2017-06-27")), List.of());
        var mutation = "mutation($input: ProposeHolidaysInput!) { proposeHolidays(input: $input) { __typename } }";

        assertThat(guangxi.refusal(mutation, Map.of("input", input))).isEqualTo("FORBIDDEN");
        expect("HolidaysProposed", propose(admin, input));
        assertThat(guangxi.refusal("mutation { confirmHolidays(id: \"640000:2017:1\") { __typename } }", Map.of()))
                .isEqualTo("FORBIDDEN");
        assertThat(guangxi.ask("{ pendingHolidays { id mayConfirm mayDiscard } }")
                        .toString())
                .contains("\"640000:2017:1\",\"mayConfirm\":false,\"mayDiscard\":false");
        assertThat(second.refusal("mutation { confirmHolidays(id: \"640000:2017:9\") { __typename } }", Map.of()))
                .isEqualTo("NOT_FOUND");
        assertThat(year(admin, "650000", 2026).get("name").asString()).isEqualTo("新疆维吾尔自治区");
        assertThat(guangxi.ask(YEAR, Map.of("year", 2026)).get("region").asString())
                .isEqualTo("450000");
        assertThat(admin.refusal(YEAR, Map.of("region", "64", "year", 2026))).isEqualTo("BAD_REQUEST");
        assertThat(admin.refusal(YEAR, Map.of("region", "cn", "year", 2028))).isEqualTo("BAD_REQUEST");
    }

    static List<Arguments> nonsense() {
        var fixed = fixed(2016);
        return List.of(
                Arguments.of(fixed, List.of("2016-06-08"), "2016年6月8日（周三）不是周六、周日，不能列为调休上班。"),
                Arguments.of(fixed, List.of("2016-10-02"), "2016年10月2日既列为放假（国庆节）又列为上班。"),
                Arguments.of(fixed, List.of("2017-01-07"), "上班日2017年1月7日不在2015年12月至2016年12月之间，请核对年份。"),
                Arguments.of(fixed, List.of("2016-06-12", "2016-06-12"), "上班日2016年6月12日列了两次。"),
                Arguments.of(fixed.subList(1, 3), List.of(), "2016年的放假安排里没有元旦（1月1日）。"),
                Arguments.of(
                        and(fixed, off("中秋节", "2016-10-07", "2016-10-08")), List.of(), "2016年10月7日列了两次放假（国庆节、中秋节）。"),
                Arguments.of(
                        and(fixed, off("春节", "2015-11-30", "2015-12-01")),
                        List.of(),
                        "春节（2015年11月30日至2015年12月1日）不在2015年12月至2016年12月之间，请核对年份。"),
                Arguments.of(
                        and(fixed, off("春节", "2016-02-07", "2016-03-13")),
                        List.of(),
                        "春节（2016年2月7日至2016年3月13日）连放36天，请核对起止日期。"),
                Arguments.of(
                        and(fixed, off("春节", "2016-02-13", "2016-02-07")),
                        List.of(),
                        "“春节”的截止日2016年2月7日早于起始日2016年2月13日。"));
    }

    private static List<Map<String, String>> and(List<Map<String, String>> some, Map<String, String> more) {
        var all = new ArrayList<>(some);
        all.add(more);
        return all;
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void whatCannotBeIsSaidInASentence(List<Map<String, String>> off, List<String> on, String sentence) {
        var answer = propose(admin, input("cn", 2016, off, on));

        expect("UnfitHolidays", answer);
        assertThat(answer.get("problems").valueStream().map(JsonNode::asString)).containsExactly(sentence);
    }

    @Test
    void aNoticeNeedsAPaperThatIsThere() {
        var input = Map.<String, Object>of(
                "region", "640000", "year", 2015, "papers", List.of(), "off", List.of(), "on", List.of());
        assertThat(propose(admin, input).at("/problems/0").asString()).isEqualTo("请写明放假安排依据的通知。");
        assertThat(admin.refusal(
                        "mutation($input: ProposeHolidaysInput!) { proposeHolidays(input: $input) { __typename } }",
                        Map.of(
                                "input",
                                Map.of(
                                        "region",
                                        "640000",
                                        "year",
                                        2015,
                                        "papers",
                                        List.of(Map.of("title", "通知", "url", "javascript:alert(1)")),
                                        "off",
                                        List.of(),
                                        "on",
                                        List.of()))))
                .isEqualTo("BAD_REQUEST");
    }

    @Test
    void whoHasDeadlinesIsToldThoughTheMachineStoppedAtIt() {
        propose(
                guangxi,
                input("450000", 2018, List.of(off("壮族三月三", "2018-04-18", "2018-04-20")), List.of("2018-04-15")));
        Counting.failing = true;
        expect(
                "HolidaysConfirmed",
                confirm(Api.on(port).withToken(Tokens.of("office@450000", "450000", "office")), "450000:2018:1"));
        assertThat(notices.calendars()
                        .of("450100")
                        .on(LocalDate.of(2018, 4, 18))
                        .holiday())
                .isEqualTo("壮族三月三");
        Counting.failing = false;

        announcing.completeOpen();
        assertThat(Counting.MOVED).as("it may still be under way").isEmpty();
        Counting.now = Counting.now.plus(Duration.ofMinutes(1));
        announcing.completeOpen();
        announcing.completeOpen();

        assertThat(Counting.MOVED).hasSize(1);
        assertThat(Objects.requireNonNull(Counting.MOVED.getFirst()))
                .contains("450000:2019-2026 > ", "450000:2018-2026");
    }
}
