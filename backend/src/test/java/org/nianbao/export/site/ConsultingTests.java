package org.nianbao.export.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.Api;
import org.nianbao.NianbaoTest;
import org.nianbao.Samples;
import org.nianbao.agency.Agencies;
import org.nianbao.agency.AgencyHistory;
import org.nianbao.agency.AgencyHistory.Era;
import org.nianbao.agency.AgencyKind;
import org.nianbao.export.file.Reports;
import org.nianbao.export.site.FormAnswer.Shown;
import org.nianbao.publication.publishing.Published;
import org.nianbao.publication.publishing.RecordBook;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Searching, adding up and comparing by forms, without script: the same answers as the API's, on pages of their own. */
@NianbaoTest
@TestPropertySource(properties = "store=consulting")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsultingTests {

    private static final int FIRST = 2008;
    private static final int LAST = 2022;
    private static final String SCHOOLS = "640100-jyj";

    @LocalServerPort
    private int port;

    @BeforeAll
    void publish(@Autowired Agencies agencies, @Autowired RecordBook record) {
        Samples.putAgencies(agencies);
        var was = new Era(LocalDate.of(2008, 1, 1), "宁夏银川粮食局", AgencyKind.DEPARTMENT, "640100");
        agencies.put(new AgencyHistory("640100-lsj", List.of(was), LocalDate.of(2019, 3, 1)));
        for (int year = FIRST; year <= LAST; year++) {
            Published.put(record, Samples.AGENCY, year, 1, null, Reports.of(year));
            Published.put(record, SCHOOLS, year, 1, null, Reports.of(year));
        }
        var gone = Published.put(record, "640104-mzj", 2020, 1, null, Reports.of(2020));
        Published.withdraw(record, gone, "联系方式有误。");
    }

    private HttpResponse<String> get(String path, String... headers) {
        var request = Api.on(port).request(path).header("Accept", "text/html");
        return Api.on(port)
                .send(
                        headers.length == 0
                                ? request.build()
                                : request.headers(headers).build());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<String> all(String pattern, String page) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .toList();
    }

    private static String words(String page) {
        return page.replaceAll("<[^>]*>", "");
    }

    @Test
    void theListIsTheApisPageByPage() {
        var listed = new ArrayList<String>();
        var path = "/publications";
        int pages = 0;
        while (path != null) {
            var page = get(path);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(words(page.body())).contains("共" + 2 * (LAST - FIRST + 1) + "份年报");
            listed.addAll(all("<h3><a href=\"/publications/([^\"]+)\"", page.body()));
            path = all("<a href=\"([^\"]+)\" rel=\"next\"", page.body()).stream()
                    .findFirst()
                    .orElse(null);
            pages++;
        }
        assertThat(pages).isEqualTo(2);
        assertThat(listed)
                .containsExactlyElementsOf(Api.on(port)
                        .ask("{ publications(first: 100) { edges { node { year agency { code } } } } }")
                        .at("/edges")
                        .valueStream()
                        .map(edge -> edge.at("/node/agency/code").asString() + "/"
                                + edge.at("/node/year").asInt())
                        .toList());
    }

    @Test
    void onlyWhatHasAnEndIsForSearchEnginesToKeep() {
        for (var path : List.of("/publications", "/statistics", "/compare")) {
            assertThat(get(path).body())
                    .contains("<link rel=\"canonical\" href=\"http://localhost:" + port + path + "\"/>")
                    .contains("<meta name=\"description\" content=\"", " - 政府信息公开年报</title>")
                    .doesNotContain("noindex");
        }
        assertThat(get("/publications?year=2019&agency=&search=").body())
                .contains("href=\"http://localhost:" + port + "/publications?year=2019\"/>")
                .contains("<meta name=\"robots\" content=\"noindex\"/>");
    }

    @Test
    void anAgencyIsFoundByItsNameAndAskedForByItsCode() {
        var named = get("/publications?agency=" + encoded("银川市教育局") + "&below=no&year=2019");
        assertThat(named.statusCode()).isEqualTo(302);
        var address = named.headers().firstValue("Location").orElseThrow();
        assertThat(address).endsWith("/publications?agency=640100-jyj&below=no&year=2019");
        assertThat(words(get("/publications?agency=640100-jyj&below=no&year=2019")
                        .body()))
                .contains("共1份年报银川市教育局，2019年度");
        assertThat(get("/statistics?agency=" + encoded("教育局")).statusCode()).isEqualTo(302);
    }

    @Test
    void whereSeveralAgenciesMayBeMeantTheReaderChooses() {
        var page = get("/publications?year=2019&agency=" + encoded("银川市"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("相符的机关有4个，请选择：", "href=\"/publications?agency=640100-jyj&amp;year=2019\"", "value=\"银川市\"");
        assertThat(get("/compare?of=640100-jyj:2019&year=2019&agency=" + encoded("银川市"))
                        .body())
                .contains("请选择：", "agency=640100&amp;year=2019");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        /publications?year=abc                       | 400 | 年度应写作四位数字，现为“abc”。
        /publications?year=1949                      | 400 | 年份只能是 2008 至
        /publications?after=x                        | 400 | after
        /publications?agency=nowhere                 | 404 | 没有名称或代码含“nowhere”的机关。
        /publications?search=1+2+3+4+5+6+7+8+9+10+11 | 400 | 搜索最多 10 个词
        /statistics?agency=nowhere                   | 404 | 没有名称或代码含“nowhere”的机关。
        /statistics?year=1999                        | 400 | 年份只能是 2008 至
        /statistics?scope=HALF                       | 400 | 口径只能不写（全域）或写作 own（本级），现为“HALF”。
        /statistics?cell=a.b.c                       | 400 | 没有单元格“a.b.c”。
        /compare?of=nonsense                         | 400 | 要对比的年报应写作“机关代码:年度”
        /compare?of=640100-jyj:1949                  | 400 | 年度为 2008 至
        /compare?of=a1:2019&of=a2:2019&of=a3:2019&of=a4:2019&of=a5:2019 | 400 | 一次最多对比4份年报，现为5份。
        /compare?of=640100-jyj:2019&agency=&year=2019 | 400 | 请先选择机关。
        /compare?agency=nowhere&year=2019            | 404 | 没有名称或代码含“nowhere”的机关。
        """)
    void whatMakesNoSenseIsSaidBesideTheForm(String path, int status, String sentence) {
        var page = get(path);
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body()).contains("</h1>", "role=\"alert\"", "noindex");
        assertThat(words(page.body())).contains(sentence);
        assertThat(page.headers().firstValue("ETag")).isEmpty();
    }

    @Test
    void aFormThatBroughtNothingStandsAsItWasFilledIn() {
        var words = "\"><script>alert(1)</script>";
        var page = get("/publications?agency=nowhere&below=no&year=2019&search=" + encoded(words))
                .body();
        assertThat(page)
                .contains(
                        "value=\"nowhere\"",
                        "value=\"no\" checked=\"checked\"",
                        "<option value=\"2019\" selected=\"selected\">",
                        "value=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\"")
                .doesNotContain("<script>alert");
    }

    @Test
    void aSearchShowsWhereTheWordsStandAndWritesNoMarkupOfOthers() {
        var page = get("/publications?year=2019&search=" + encoded("解读形式 更新")).body();
        assertThat(words(page)).contains("共2份年报", "含“解读形式 更新”");
        assertThat(page)
                .contains("<mark>解读形式</mark>", "href=\"/publications/640100-jyj/2019#measures\"", "检索结果 - ")
                .doesNotContain("<script>alert");
        assertThat(words(get("/publications?search=" + encoded("没有这个词")).body()))
                .contains("共0份年报", "没有符合条件的年报。");
    }

    @Test
    void whoLooksForTheSearchIsLedToIt() {
        var answer = get("/search?search=" + encoded("网站") + "&year=2019");
        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .endsWith("/publications?year=2019&search=" + encoded("网站"));
    }

    @Test
    void sumsAreTheApisWithWhatTheyRestOn() {
        var page = get("/statistics?agency=640100&year=2022").body();
        var tally = Api.on(port).ask("""
            { tally(agency: "640100", year: 2022) { coverage { expected included complete missing { name } }
              cell(ref: "requests.carriedIn.total") { number } ratios { name part } } }\
            """);
        assertThat(words(page))
                .contains(
                        "2022年度应计入 " + tally.at("/coverage/expected").asInt() + " 个机关，已计入 "
                                + tally.at("/coverage/included").asInt() + " 个，汇总不完整。",
                        "下级人民政府公布的年报已含其所辖各机关的数据，只计这一份，不再另加。",
                        "兴庆区人民政府（未公布）",
                        "（单位：件）");
        assertThat(tally.at("/coverage/complete").asBoolean()).isFalse();
        var sum = tally.at("/cell/number").asInt();
        assertThat(sum).isEqualTo(2 * 1023);
        assertThat(page).contains("cell=requests.carriedIn.total#sources\">2,046</a>");
        assertThat(words(page)).contains("/" + tally.at("/coverage/expected").asInt() + "，不完整");
        var cell = words(get("/statistics?agency=640100&year=2022&cell=requests.carriedIn.total")
                .body());
        assertThat(cell)
                .contains(
                        "来源：二、上年结转政府信息公开申请数量，总计",
                        "汇总数 2,046，由2份年报中的这一格相加而成。",
                        "银川市机关事务服务中心2022年第1版（银川市机关事务服务中心）1,023",
                        "银川市教育局2022年第1版（银川市教育局）1,023");
    }

    @Test
    void withoutAnythingAskedTheLatestYearOfTheWholeIsAddedUp() {
        assertThat(get("/statistics").body())
                .contains("value=\"银川市人民政府\"", "<option value=\"2022\" selected=\"selected\">", "2022年办理结果");
        assertThat(words(get("/statistics?scope=own").body())).contains("2022年度本级应计入", "下级人民政府不在其内。");
    }

    @Test
    void comparedIsCellByCellAndAMissingCellIsNoZero() {
        var added = get("/compare?of=640100-jyj:2020&agency=640100-jyj&year=2021");
        assertThat(added.statusCode()).isEqualTo(302);
        var address = added.headers().firstValue("Location").orElseThrow();
        assertThat(address).endsWith("/compare?of=640100-jyj%3A2020&of=640100-jyj%3A2021");
        var page = get("/compare?of=640100-jyj%3A2020&of=640100-jyj%3A2021").body();
        assertThat(words(page))
                .contains("本年新收政府信息公开申请数量", "不适用 增减：—", "1,0141,007 增减：-7（-0.7%）", "20.25不适用")
                .doesNotContain("商业企业");
        assertThat(words(get("/compare?of=640100-jyj:2020&of=640100-jyj:2021&whole=yes")
                        .body()))
                .contains("商业企业");
        assertThat(words(get("/compare?of=640100-jyj:2019&of=640100-jyj:2019&of=640100-jgsw:2019&changed=yes")
                        .body()))
                .contains("没有可列出的数据。");
        assertThat(words(get("/compare?of=640100-jyj:2019&of=640100-jgsw:2019").body()))
                .contains("持平");
    }

    @Test
    void whatCannotBeComparedIsSaid() {
        var page = words(get("/compare?of=640104-mzj:2020&of=640100-jyj:2001&of=640100-jyj:2022")
                .body());
        assertThat(page).contains("要对比的年报应写作");
        page = words(get("/compare?of=640104-mzj:2020&of=640100:2022&of=640100-jyj:2022")
                .body());
        assertThat(page).contains("已撤回（2021年2月19日），内容不再提供。撤回原因：联系方式有误。", "没有公布", "没有可对比的内容。");
        assertThat(words(get("/compare").body())).contains("请加入至少两份年报。");
    }

    @Test
    void whoHasThePageAlreadyIsToldSo() {
        for (var path :
                List.of("/publications?year=2019", "/statistics?agency=640100", "/compare?of=640100-jyj:2019")) {
            var tag = get(path).headers().firstValue("ETag").orElseThrow();
            assertThat(get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        }
    }

    @Test
    void aPageSaysNothingOfWhatSomebodyElseAsked() {
        assertThat(get("/publications?below=no&year=2016").statusCode()).isEqualTo(200);
        assertThat(get("/publications?year=2016").body()).contains("name=\"below\" value=\"no\"/>");
    }

    @Test
    void anAgencyThatIsNoMoreIsFoundByTheNameThatStandsInTheForm() {
        for (var path : List.of("/publications", "/statistics")) {
            assertThat(get(path + "?agency=640100-lsj&year=2014").body()).contains("value=\"宁夏银川粮食局\"");
            var named = get(path + "?year=2014&agency=" + encoded("宁夏银川粮食局"));
            assertThat(named.headers().firstValue("Location"))
                    .hasValueSatisfying(address -> assertThat(address).endsWith(path + "?agency=640100-lsj&year=2014"));
        }
    }

    @Test
    void noDataAreOfferedOfAYearOfWhichThereAreNone() {
        assertThat(get("/publications?year=2016").body()).contains("href=\"/publications/2016.csv\"");
        assertThat(get("/publications?year=9999").body()).doesNotContain("/publications/9999.");
    }

    @Test
    void whatStandsOnAPageCanBeTakenAwayAsAFile() {
        assertThat(get("/statistics?agency=640100&year=2022").body()).contains("href=\"/publications/2022.csv\"");
        var compared = get("/compare?of=640100-jyj:2022&of=640104-mzj:2020").body();
        assertThat(compared)
                .contains("href=\"/publications/640100-jyj/2022/1.csv\"")
                .doesNotContain("640104-mzj/2020/");
    }

    @Test
    void aPageCostsAboutWhatTheApiChargesForTheSame(@Autowired Consulting consulting) {
        var base = "http://localhost";
        var shown = "id number year publishedAt agency { code name } content { title }";
        isPriced(
                () -> consulting.publications(Sought.of(asked(Map.of("year", "2015"))), base),
                "{ publications(first: 20) { totalCount edges { cursor node { %s } } } }".formatted(shown));
        isPriced(() -> consulting.publications(Sought.of(asked(Map.of("search", "网站"))), base), """
            { search(words: "网站", first: 20) { totalCount edges { node { publication { %s }
              passages { part place text marks { start end } } } } } }\
            """.formatted(shown));
        var tables = "tables { key title rows { key label cells { ref kind number } } columns { key label } }";
        var printed = "tables { layout { cells { ref text rows columns scope } } } government { %s }".formatted(tables);
        var coverage = "coverage { expected included missing { code name } }";
        var sums = "ratios { name formula part whole value } divisions { title shares { name part value } }";
        var year = """
            %s: tally(agency: "640100", year: 20%s) { %s cells(refs: ["a", "b", "c"]) { ref number } }\
            """;
        isPriced(
                () -> consulting.statistics(TallyWanted.of(asked(Map.of("agency", "640100", "year", "2021"))), base),
                "{ tally(agency: \"640100\", year: 2021) { %s %s %s %s } %s %s }"
                        .formatted(
                                coverage,
                                tables,
                                printed,
                                sums,
                                year.formatted("a", "19", coverage),
                                year.formatted("b", "20", coverage)));
        isPriced(
                () -> consulting.comparison(
                        ComparisonWanted.of(List.of("640100-jyj:2015", "640100-jyj:2016"), asked(Map.of())), base),
                """
                { a: publication(agency: "640100-jyj", year: 2015) { %1$s content { %2$s } }
                  b: publication(agency: "640100-jyj", year: 2016) { %1$s content { %2$s } } }\
                """.formatted(shown, tables + " channels { name items growth } problems { text } measures { text }"));
    }

    private static UnaryOperator<String> asked(Map<String, String> parameters) {
        return name -> parameters.getOrDefault(name, "");
    }

    /** At first; once it is kept, it costs nothing but the asking. */
    private void isPriced(Supplier<FormAnswer> page, String query) {
        var asked = Api.on(port).query(query).at("/extensions/cost/cost").asLong();
        assertThat(asked).isPositive();
        assertThat(page.get())
                .isInstanceOfSatisfying(
                        Shown.class,
                        first -> assertThat((double) first.cost()).as(query).isBetween(0.8 * asked, 1.25 * asked));
        assertThat(page.get())
                .isInstanceOfSatisfying(
                        Shown.class, again -> assertThat(again.cost()).isZero());
    }

    @Test
    void homeAndAgencyLeadOnWithoutScript() {
        assertThat(get("/").body())
                .contains("action=\"/publications\"", "name=\"search\"", "href=\"/publications?year=2022\"");
        assertThat(get("/agencies/640100-jyj").body())
                .contains(
                        "href=\"/compare?of=640100-jyj%3A2021&amp;of=640100-jyj%3A2022\"",
                        "href=\"/statistics?agency=640100-jyj&amp;year=2022\"",
                        "href=\"/publications?agency=640100-jyj\"");
    }
}
