package org.nianbao.publication.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nianbao.Api;
import org.nianbao.NianbaoTest;
import org.nianbao.Samples;
import org.nianbao.agency.Agencies;
import org.nianbao.content.Block;
import org.nianbao.content.Cell;
import org.nianbao.content.Content;
import org.nianbao.content.Problem;
import org.nianbao.form.Editions;
import org.nianbao.publication.Publication;
import org.nianbao.publication.publishing.Published;
import org.nianbao.publication.publishing.RecordBook;
import org.nianbao.store.Store;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Searching the public record: what is found, in which order, and what never is. */
@NianbaoTest
@TestPropertySource(properties = "store=search")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTests {

    private static final Editions EDITIONS = Editions.load();
    private static final String QUERY = """
        query($words: String!, $filter: PublicationFilter, $first: Int, $after: String) {
          search(words: $words, filter: $filter, first: $first, after: $after) { totalCount
            edges { node { publication { id } passages { part place text cell marks { start end } } } }
            pageInfo { endCursor hasNextPage } } }\
        """;

    @LocalServerPort
    private int port;

    @BeforeAll
    void publish(@Autowired Agencies agencies, @Autowired RecordBook record) {
        Samples.putAgencies(agencies);
        put(
                record,
                Samples.AGENCY,
                2021,
                1,
                content("银川市机关事务服务中心2021年年度报告", "（一）开门办公", "全年举办政府开放日活动3次。", "公开的ＷＥＢ渠道单一。"));
        put(
                record,
                "640100-jyj",
                2021,
                1,
                content(
                        "年报",
                        "（一）概况",
                        "校园开放日活动12次，面积30㎡。",
                        "培训不足。",
                        cells(
                                "requests.granted.person",
                                1200,
                                "requests.granted.legal",
                                34,
                                "requests.granted.total",
                                1234)));
        put(
                record,
                "640100-jyj",
                2022,
                1,
                content(
                        "年报",
                        "（一）校园开放日",
                        "培训师生a.c两次。",
                        "无",
                        cells(
                                "requests.notProcessed-complaint.person",
                                7,
                                "requests.notProcessed-complaint.total",
                                0)));
        put(record, "640104-mzj", 2021, 1, content("校园开放日年报", "（一）概况", "旧的写法。", "无"));
        put(record, "640104-mzj", 2021, 2, content("校园开放日年报", "（一）概况", "新的写法。", "无"));
        var withdrawn = put(record, "640104-mzj", 2022, 1, content("校园开放日", "（一）概况", "撤回的写法。", "无"));
        Published.withdraw(record, withdrawn, "有误。");
    }

    private static Publication put(RecordBook record, String agency, int year, int number, Content content) {
        return Published.put(record, agency, year, number, number == 1 ? null : "更正", content);
    }

    private static Content content(String title, String heading, String prose, String problem) {
        return content(title, heading, prose, problem, Map.of());
    }

    private static Content content(
            String title, String heading, String prose, String problem, Map<String, Cell> cells) {
        return Content.of(
                EDITIONS.forYear(2021),
                title,
                List.of(),
                null,
                Map.of(1, List.of(Block.heading(1, heading), Block.paragraph(prose))),
                cells,
                List.of(),
                List.of(new Problem("p1", problem)),
                List.of());
    }

    private static Map<String, Cell> cells(Object... filled) {
        var cells = new HashMap<String, Cell>();
        for (int at = 0; at < filled.length; at += 2) {
            var ref = (String) filled[at];
            cells.put(ref, Cell.number(ref, BigDecimal.valueOf((Integer) filled[at + 1])));
        }
        return cells;
    }

    private JsonNode search(String words, Map<String, ?> more) {
        var variables = new HashMap<String, Object>(more);
        variables.put("words", words);
        return Api.on(port).ask(QUERY, variables);
    }

    private List<String> found(String words) {
        return ids(search(words, Map.of()));
    }

    private static List<String> ids(JsonNode hits) {
        return hits.get("edges")
                .valueStream()
                .map(edge -> edge.at("/node/publication/id").asString())
                .toList();
    }

    @Test
    void theNameRanksBeforeTheTitleTheHeadingsAndTheProse() {
        assertThat(found("开放日"))
                .containsExactly(
                        "640104-mzj:2021:2", "640100-jyj:2022:1", Samples.AGENCY + ":2021:1", "640100-jyj:2021:1");
        assertThat(found("640104-mzj")).as("名称").containsExactly("640104-mzj:2021:2");
    }

    @Test
    void theYearsToChooseFromAreThoseOfWhichSomethingIsInForce() {
        assertThat(Api.on(port).ask("{ publishedYears }").valueStream().map(JsonNode::asInt))
                .containsExactly(2022, 2021);
    }

    @Test
    void pagesFollowEachOtherAcrossTheRanks() {
        var ids = new ArrayList<String>();
        String after = null;
        do {
            var page = search("开放日", after == null ? Map.of("first", 1) : Map.of("first", 1, "after", after));
            ids.addAll(ids(page));
            assertThat(page.get("totalCount").asInt()).isEqualTo(4);
            after = page.at("/pageInfo/hasNextPage").asBoolean()
                    ? page.at("/pageInfo/endCursor").asString()
                    : null;
        } while (after != null);

        assertThat(ids).isEqualTo(found("开放日"));
        assertThat(Api.on(port).refusal(QUERY, Map.of("words", "开放日", "after", "eHl6")))
                .isEqualTo("BAD_REQUEST");
    }

    @Test
    void allWordsMustOccurWhereverTheyStand() {
        assertThat(found("培训 30")).containsExactly("640100-jyj:2021:1");
        assertThat(found("培训 诉讼")).isEmpty();
        assertThat(found("放开日")).as("字在而词不在").isEmpty();
    }

    @Test
    void widthAndCaseAndLengthMakeNoDifference() {
        assertThat(found("web")).containsExactly(Samples.AGENCY + ":2021:1");
        assertThat(found("３０m2")).containsExactly("640100-jyj:2021:1");
        assertThat(found("㎡")).containsExactly("640100-jyj:2021:1");
        assertThat(found("次")).hasSize(3);
        assertThat(found("a.c")).as("字面").containsExactly("640100-jyj:2022:1");
        assertThat(found("a.两")).isEmpty();
    }

    /** The text follows the number; until it has, what was withdrawn is counted but not shown. */
    @Test
    void whatIsWithdrawnWhileAListIsReadEndsNoList(@Autowired Store store) {
        var frozen = store.collection("publications");
        var query = "{ publications(filter: {search: \"培训\"}, first: 1) { edges { node { id } } "
                + "pageInfo { hasNextPage endCursor } } }";
        frozen.updateOne(Filters.eq("640100-jyj:2022:1"), Updates.set("withdrawn", true));
        try {
            var page = Api.on(port).as("editor").ask(query);
            assertThat(page.get("edges")).isEmpty();
            assertThat(page.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
            var next = Api.on(port)
                    .ask(query.replace(
                            "first: 1",
                            "first: 1, after: \""
                                    + page.at("/pageInfo/endCursor").asString() + "\""));
            assertThat(next.at("/edges/0/node/id").asString()).isEqualTo("640100-jyj:2021:1");
        } finally {
            frozen.updateOne(Filters.eq("640100-jyj:2022:1"), Updates.set("withdrawn", false));
        }
    }

    @Test
    void onlyWhatIsInForceIsFound() {
        assertThat(found("旧的写法")).isEmpty();
        assertThat(found("新的写法")).containsExactly("640104-mzj:2021:2");
        assertThat(found("撤回的写法")).isEmpty();
    }

    @Test
    void whatAnAgencyIsCalledInOtherLettersFindsItsPublicationsFirst() {
        for (var written : List.of("ycsjgsw", "yinchuanshijiguan", "yin chuan shi ji guan shi wu", "机关事务管理局")) {
            assertThat(found(written)).as(written).containsExactly(Samples.AGENCY + ":2021:1");
        }
        assertThat(found("銀川市機關事務")).isEqualTo(found("银川市机关事务"));
        assertThat(found("開門辦公")).containsExactly(Samples.AGENCY + ":2021:1");
        assertThat(found("xqqmzj")).as("撤回的不算").containsExactly("640104-mzj:2021:2");
        assertThat(found("kaifangri")).as("拼音只查机关").isEmpty();
    }

    @Test
    void anIndexNumberFindsTheReportWhoseItIs() {
        assertThat(found("640104-mzj/2021-00001")).containsExactly("640104-mzj:2021:2");
        assertThat(found("640104－mzj／2021－00002")).containsExactly("640104-mzj:2021:2");
        assertThat(found("640104-mzj/2022-00001")).isEmpty();
        assertThat(Api.on(port)
                        .ask("{ publication(agency: \"640104-mzj\", year: 2021) { indexNumber numbers { indexNumber"
                                + " } } }")
                        .toString())
                .contains("{\"indexNumber\":\"640104-mzj/2021-00002\",", "640104-mzj/2021-00001");
    }

    @Test
    void rowsOfTablesAreFoundByTheirLabelsAndTheNumbersInThem() {
        assertThat(found("予以公开 1234")).containsExactly("640100-jyj:2021:1");
        assertThat(found("予以公开 1,234件")).containsExactly("640100-jyj:2021:1");
        assertThat(found("部分公开 1234")).as("数在别的行").isEmpty();
        assertThat(found("信访举报投诉")).containsExactly("640100-jyj:2022:1");
        assertThat(found("1234")).containsExactly("640100-jyj:2021:1");
        assertThat(found("予以公开 0")).as("零处处都有").isEmpty();
        assertThat(found("办理结果")).as("说的行太多").isEmpty();

        var passage = search("予以公开 1234", Map.of()).at("/edges/0/node/passages/0");
        assertThat(passage.get("cell").asString()).isEqualTo("requests.granted.total");
        assertThat(passage.get("part").asString()).isEqualTo("section 3");
        assertThat(passage.get("text").asString()).contains("予以公开", "总计 1234");
        assertThat(search("信访举报投诉", Map.of())
                        .at("/edges/0/node/passages/0/cell")
                        .asString())
                .isEqualTo("requests.notProcessed-complaint.person");
    }

    @Test
    void facetsCountTheWholeResultAndLeadToAsMany() {
        var query = """
            query($words: String!, $filter: PublicationFilter) { search(words: $words, filter: $filter, first: 1) {
              totalCount facets { complete years { year count } regions { agency { code } count } kinds { kind count } } } }\
            """;
        var facets = Api.on(port).ask(query, Map.of("words", "开放日")).get("facets");
        assertThat(facets.get("complete").asBoolean()).isTrue();
        assertThat(facets.get("years").toString())
                .isEqualTo("[{\"year\":2022,\"count\":1},{\"year\":2021,\"count\":3}]");
        assertThat(facets.get("regions").toString()).isEqualTo("[{\"agency\":{\"code\":\"640104\"},\"count\":1}]");
        facets.get("kinds")
                .forEach(kind -> assertThat(Api.on(port)
                                .ask(
                                        query,
                                        Map.of(
                                                "words",
                                                "开放日",
                                                "filter",
                                                Map.of("kind", kind.get("kind").asString())))
                                .get("totalCount"))
                        .isEqualTo(kind.get("count")));
        assertThat(Api.on(port)
                        .ask("{ publicationFacets(filter: {within: \"640104\"}) { years { year count } } }")
                        .toString())
                .contains("[{\"year\":2021,\"count\":1}]");
    }

    @Test
    void conditionsHoldBesidesTheWords() {
        assertThat(ids(search("开放日", Map.of("filter", Map.of("within", "640104")))))
                .containsExactly("640104-mzj:2021:2");
        assertThat(ids(search("开放日", Map.of("filter", Map.of("year", 2022))))).containsExactly("640100-jyj:2022:1");
        assertThat(ids(search("开放日", Map.of("filter", Map.of("search", "培训")))))
                .containsExactly("640100-jyj:2022:1", "640100-jyj:2021:1");
        assertThat(Api.on(port).refusal(QUERY, Map.of("words", "　"))).isEqualTo("BAD_REQUEST");
    }

    @Test
    void passagesShowEachWordWhereItStands() {
        var passages = search("单一 开放日", Map.of()).at("/edges/0/node/passages");

        assertThat(passages.valueStream()
                        .map(passage -> passage.get("place").asString() + " "
                                + passage.get("part").asString()))
                .containsExactly("一、总体情况 section 1", "存在问题 problems");
        assertThat(passages.valueStream()
                        .map(passage -> passage.get("text")
                                .asString()
                                .substring(
                                        passage.at("/marks/0/start").asInt(),
                                        passage.at("/marks/0/end").asInt())))
                .containsExactly("开放日", "单一");
    }

    @Test
    void whatWasPublishedLastComesFirstAndPagesGoOn() {
        var query = "query($after: String) { publications(orderBy: LATEST, first: 2, after: $after) "
                + "{ edges { node { id } } pageInfo { endCursor } } }";
        var first = Api.on(port).ask(query);
        var second = Api.on(port)
                .ask(query, Map.of("after", first.at("/pageInfo/endCursor").asString()));

        assertThat(Stream.of(first, second)
                        .flatMap(page -> page.get("edges").valueStream())
                        .map(edge -> edge.at("/node/id").asString())
                        .limit(3))
                .containsExactly("640100-jyj:2022:1", Samples.AGENCY + ":2021:1", "640100-jyj:2021:1");
    }

    @Test
    void numbersTellWhatBecameOfEach() {
        var numbers = Api.on(port).ask("""
            { agency(code: "640104-mzj") { numbers { id superseded withdrawn withdrawalReason correctionNote } } }\
            """).get("numbers");

        assertThat(numbers.valueStream()
                        .map(number ->
                                number.get("id").asString() + number.get("superseded") + number.get("withdrawn")))
                .containsExactly(
                        "640104-mzj:2022:1falsetrue", "640104-mzj:2021:2falsefalse", "640104-mzj:2021:1truefalse");
        assertThat(numbers.at("/0/withdrawalReason").asString()).isEqualTo("有误。");
        assertThat(numbers.at("/1/correctionNote").asString()).isEqualTo("更正");
        assertThat(Api.on(port).ask("""
            { publication(agency: "640104-mzj", year: 2021, number: 1) { numbers { number } } }\
            """).at("/numbers/0/number").asInt()).isEqualTo(2);
    }
}
