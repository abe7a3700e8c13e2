package org.nianbao.export.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.Api;
import org.nianbao.NianbaoTest;
import org.nianbao.Samples;
import org.nianbao.agency.Agencies;
import org.nianbao.export.file.Reports;
import org.nianbao.publication.publishing.Published;
import org.nianbao.publication.publishing.RecordBook;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.test.context.TestPropertySource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** The site as it is read without script, by people and by machines. */
@NianbaoTest
@TestPropertySource(properties = "store=reading")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SiteTests {

    private static final String PAGE = "/publications/" + Samples.AGENCY + "/2019";

    @LocalServerPort
    private int port;

    @BeforeAll
    void publish(@Autowired Agencies agencies, @Autowired RecordBook record) {
        Samples.putAgencies(agencies);
        Published.put(record, Samples.AGENCY, 2019, 1, null, Reports.of(2019));
        Published.put(record, Samples.AGENCY, 2019, 2, "更正第三部分。", Reports.of(2019));
        var gone = Published.put(record, Samples.AGENCY, 2020, 1, null, Reports.of(2020));
        Published.withdraw(record, gone, "联系方式有误。");
    }

    private HttpResponse<String> get(String path, String... headers) {
        var request = Api.on(port).request(path).header("Accept", "text/html,application/xml;q=0.9,*/*;q=0.8");
        return Api.on(port)
                .send(
                        headers.length == 0
                                ? request.build()
                                : request.headers(headers).build());
    }

    private Document xml(String path) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(get(path).body())));
    }

    private static List<String> texts(Document document, String element) {
        var nodes = document.getElementsByTagName(element);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> nodes.item(i).getTextContent())
                .toList();
    }

    @Test
    void aPublicationIsReadableWithoutScriptAndSaysWhatItIs() {
        var page = get(PAGE);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(page.body())
                .contains(
                        "<title>",
                        "<meta name=\"description\"",
                        "application/ld+json",
                        "<link rel=\"canonical\" href=\"http://localhost:" + port + PAGE + "\"",
                        "更正说明：更正第三部分。",
                        "<caption",
                        "scope=\"row\"");
        var file = get(PAGE + ".html").body();
        var report = file.substring(file.indexOf("</header>") + "</header>".length(), file.indexOf("</article>"));
        assertThat(page.body()).as("与下载的网页同出一源").contains(report).contains("id=\"section-6\"");
    }

    @Test
    void whatWasCorrectedIsThereAndSaysSo() {
        assertThat(get(PAGE).body())
                .contains("历次发布（2版）", "href=\"" + PAGE + "/1\"", "（正在阅读）")
                .doesNotContain("已被更正。");
        assertThat(get(PAGE + "/1").body())
                .contains(
                        "这是第1版，已被更正。",
                        "<a href=\"" + PAGE + "\">查看现行版本</a>",
                        "更正说明：更正第三部分。",
                        "<details class=\"history\" open=\"\">",
                        "<link rel=\"canonical\" href=\"http://localhost:" + port + PAGE + "\"");
    }

    @Test
    void whatIsWithdrawnOrNeverWasIsSaidWithItsStatus() {
        assertThat(get("/publications/" + Samples.AGENCY + "/2020").statusCode())
                .isEqualTo(410);
        assertThat(get("/publications/" + Samples.AGENCY + "/2020").body())
                .contains("撤回原因：联系方式有误。", "href=\"/agencies/" + Samples.AGENCY + "\"");
        assertThat(get("/publications/" + Samples.AGENCY + "/2001").statusCode())
                .isEqualTo(404);
        assertThat(get("/agencies/nowhere").statusCode()).isEqualTo(404);
    }

    /** Whoever has a browser is shown a page with the way on, whoever has a program is told a sentence; the status is the same. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /nope                                   | 404 | 这个地址没有内容          | /
        /nope/deeper                            | 404 | 这个地址没有内容          | /
        /publications/640100-jgsw/2020.pdf      | 410 | 撤回原因：联系方式有误。 | /agencies/640100-jgsw
        /publications/640100-jgsw/2001.csv      | 404 | 没有这份已发布的年报      | /agencies/640100-jgsw
        /publications/640100-jgsw/2001.exe      | 404 | 没有“exe”格式的文件       | /agencies/640100-jgsw
        /publications/nowhere/2019.docx         | 404 | 没有这份已发布的年报      | /
        /publications/9999.csv                  | 404 | 9999                      | /
        /manual/none.pdf                        | 404 | 使用手册没有这一章        | /
        """)
    void whatIsNotToBeHadIsAPageForPeopleAndASentenceForPrograms(String path, int status, String says, String way) {
        var page = get(path);
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(page.headers().firstValue("Content-Disposition")).isEmpty();
        assertThat(page.body()).contains(says, "<h1>", "href=\"" + way + "\"");

        var told = Api.on(port)
                .send(Api.on(port).request(path).header("Accept", "*/*").build());
        assertThat(told.statusCode()).isEqualTo(status);
        assertThat(told.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(told.headers().firstValue("Content-Disposition")).isEmpty();
        assertThat(told.body()).contains(says);
    }

    @ParameterizedTest
    @CsvSource({"/agencies, /#by-region", "/publications/640100-jgsw, /agencies/640100-jgsw"})
    void anAddressThatSomebodyShortenedLeadsOn(String path, String way) {
        assertThat(get(path).statusCode()).isEqualTo(301);
        assertThat(get(path).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith(way));
        assertThat(get("/").body()).contains("id=\"by-region\"");
    }

    @Test
    void whoTakesAnythingIsGivenThePage() {
        var page = Api.on(port)
                .send(Api.on(port).request(PAGE).header("Accept", "*/*").build());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
    }

    @Test
    void whatCannotBeAskedThatWayIsSaidInASentence() {
        var posted = Api.on(port)
                .send(Api.on(port)
                        .request(PAGE)
                        .header("Accept", "text/html")
                        .POST(BodyPublishers.noBody())
                        .build());
        assertThat(posted.statusCode()).isEqualTo(405);
        assertThat(posted.headers().firstValue("Allow")).isPresent();
        assertThat(posted.body()).contains("<!doctype html>", "这个地址不能这样请求", "href=\"/\"");

        var image = Api.on(port)
                .send(Api.on(port).request(PAGE).header("Accept", "image/png").build());
        assertThat(image.statusCode()).isEqualTo(406);
        assertThat(image.body()).contains("没有所要格式的内容");
    }

    @Test
    void whoHasThePageAlreadyIsToldSo() {
        var tag = get(PAGE).headers().firstValue("ETag").orElseThrow();
        assertThat(get(PAGE, "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void homeAndAgencyLeadToEveryPublicationInForce() {
        assertThat(get("/").body())
                .contains("href=\"" + PAGE + "\"", "href=\"/agencies/640100-jgsw\"")
                .doesNotContain("/2020\"");
        assertThat(get("/agencies/" + Samples.AGENCY).body())
                .contains("href=\"" + PAGE + "\"", "href=\"" + PAGE + "/1\"", "更正说明：更正第三部分。", "已撤回", "撤回原因：联系方式有误。");
    }

    @Test
    void theMapHoldsWhatIsInForceAndTheFeedWhatIsNew() throws Exception {
        assertThat(texts(xml("/sitemap.xml"), "loc"))
                .contains("http://localhost:" + port + PAGE, "http://localhost:" + port + PAGE + "/2/changes");
        var feed = xml("/feed.xml");
        assertThat(texts(feed, "summary")).containsExactly("第1版已撤回，原因：联系方式有误。", "更正说明：更正第三部分。");
        assertThat(texts(feed, "updated").getLast()).isEqualTo("2020-01-20T01:00:00Z");
        assertThat(get("/robots.txt").body()).contains("Disallow: /desk", "/sitemap.xml");
    }

    private static Shell shell(String template) {
        return Shell.of(new ByteArrayResource(template.getBytes(StandardCharsets.UTF_8)));
    }

    private static final String TEMPLATE = """
        <html><head>{{about}}<script type="module" src="/assets/a.js"></script></head>
        <body>{{noscript}}<div id="served"><nav><a href="/compare" aria-current="{{current /compare}}">对比</a>\
        <a href="/api" aria-current="{{current /api}}">数据接口</a></nav>{{main}}</div>{{/noscript}}\
        <div id="root"></div></body></html>\
        """;

    /** Else every page that is kept would keep a whole template, which nobody weighs. */
    @Test
    void allPagesThatAreKeptShareOneTemplate(@Autowired Visiting visiting) {
        assertThat(visiting.shell()).isSameAs(visiting.shell());
    }

    @Test
    void theTemplateKeepsItsScriptsAndGetsWhatIsShown() {
        assertThat(shell(TEMPLATE).with("/compare", "<title>新$1</title>", "<p>正文$ {{main}}</p>"))
                .contains(
                        "<title>新$1</title>",
                        "src=\"/assets/a.js\"",
                        "<p>正文$ {{main}}</p></div><div id=\"root\">",
                        "<a href=\"/compare\" aria-current=\"page\">",
                        "<a href=\"/api\" aria-current=\"false\">")
                .doesNotContain("noscript", "{{about}}");
        assertThat(shell(TEMPLATE).withoutScript("/", "<title>新</title>", "<p>正文</p>"))
                .contains("<noscript><div id=\"served\">", "<p>正文</p></div></noscript>");
        var style = "<noscript><link rel=\"stylesheet\" href=\"/assets/s.css\"></noscript>";
        assertThat(shell(TEMPLATE.replace("{{about}}", style + "{{about}}"))
                        .withoutApp("<title>新</title>", "<p>正文</p>"))
                .as("what the app knows nothing of is there for everybody, and in its style")
                .contains(
                        "<head><link rel=\"stylesheet\" href=\"/assets/s.css\"><title>新</title></head>",
                        "<p>正文</p></div>")
                .doesNotContain("<script", "noscript");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{main}}", "{{about}}", "{{noscript}}", "{{/noscript}}"})
    void aTemplateInWhichAPlaceIsMissingOrThereTwiceIsRefused(String place) {
        for (var broken : List.of(TEMPLATE.replace(place, ""), TEMPLATE.replace(place, place + place))) {
            assertThatThrownBy(() -> shell(broken))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("网页模板");
        }
        assertThatThrownBy(() -> shell(TEMPLATE + "{{footer}}")).hasMessageContaining("footer");
    }

    @Test
    void withoutAWebAppAPageIsThereForEverybodyAndPromisesNothingElse() {
        assertThat(get("/").body())
                .contains("<h1>政府信息公开工作年度报告</h1>", "<style>")
                .doesNotContain("noscript", "{{", "<script", "href=\"/desk\"", "href=\"/api\"");
    }
}
