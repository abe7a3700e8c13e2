package org.nianbao.export.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
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
import org.nianbao.form.Editions;
import org.nianbao.publication.publishing.Published;
import org.nianbao.publication.publishing.RecordBook;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** 更正和撤回 as everybody reads them: what was changed, and nothing of what was withdrawn. */
@NianbaoTest
@TestPropertySource(properties = "store=corrections")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorrectionsTests {

    private static final String RECEIVED = "requests.received.total";
    private static final String SCHOOLS = "640100-jyj";
    private static final String OFFICE = "640100-zwgk";

    @LocalServerPort
    private int port;

    @BeforeAll
    void publish(@Autowired Agencies agencies, @Autowired RecordBook record) {
        Samples.putAgencies(agencies);
        Published.put(record, Samples.AGENCY, 2022, 1, null, saying(3, "全年培训一次。"));
        Published.put(record, Samples.AGENCY, 2022, 2, "更正一处数字。", saying(4, "全年培训两次。"));
        Published.put(record, SCHOOLS, 2022, 1, null, saying(1, "全年培训一次。"));
        var gone = Published.put(record, OFFICE, 2022, 1, null, saying(1, "不该公开的内容。"));
        Published.put(record, OFFICE, 2022, 2, "删去一句。", saying(1, "全年培训一次。"));
        Published.withdraw(record, gone, "内容有误。");
    }

    private static Content saying(int received, String words) {
        return Content.of(
                Editions.load().forYear(2022),
                "年报",
                List.of(Block.paragraph(words)),
                null,
                Map.of(),
                Map.of(RECEIVED, Cell.number(RECEIVED, BigDecimal.valueOf(received))),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void aCorrectionIsToldCellByCellAndWordByWord() {
        var corrected = Api.on(port).ask("""
            { publication(agency: "640100-jgsw", year: 2022) { corrected { before cells { ref before { number } after { number } }
              texts { part pieces { kind text } } } } }\
            """).get("corrected");
        assertThat(corrected.get("before").asInt()).isEqualTo(1);
        assertThat(corrected.get("cells").size()).isEqualTo(1);
        assertThat(corrected.at("/cells/0/before/number").asInt()).isEqualTo(3);
        assertThat(corrected.at("/cells/0/after/number").asInt()).isEqualTo(4);
        assertThat(corrected.at("/texts/0/part").asString()).isEqualTo("preamble");
        assertThat(get("/publications/640100-jgsw/2022/2/changes").body())
                .contains("<del>3</del>", "<ins>4</ins>", "更正说明：更正一处数字。", "数字改动 1 处，文字改动 1 处。");
    }

    @Test
    void nothingOfWhatWasWithdrawnIsToldByWhatCameAfterIt() {
        assertThat(Api.on(port)
                        .ask("{ publication(agency: \"640100-zwgk\", year: 2022) { corrected { before } } }")
                        .get("corrected")
                        .isNull())
                .isTrue();
        var page = get("/publications/640100-zwgk/2022/2/changes");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("已经撤回，不能对照").doesNotContain("不该公开的内容");
    }

    @Test
    void theListOfAYearHoldsWhatWasChangedAndNothingElse() {
        var page = get("/corrections?year=2022").body();
        assertThat(page)
                .contains("共<strong>2份年报</strong>", "/publications/640100-jgsw/2022/2/changes", "撤回原因：内容有误。")
                .doesNotContain("银川市教育局");
        assertThat(get("/corrections?year=2021").body()).contains("2021年度没有更正或撤回过的年报。");
        assertThat(get("/corrections?year=x").statusCode()).isEqualTo(400);
        assertThat(get("/publications/640100-jgsw/2022/1/changes").body()).contains("这是第一版，没有更正。");
        assertThat(get("/publications/640100-jgsw/2022/9/changes").statusCode()).isEqualTo(404);
    }

    @Test
    void whoAsksForNoYearSeesTheLatestOfWhichSomethingWasChanged(@Autowired RecordBook record) {
        Published.put(record, SCHOOLS, 2023, 1, null, saying(1, "全年培训一次。"));
        assertThat(get("/corrections").body()).contains("共<strong>2份年报</strong>", "2022年度");
    }

    private HttpResponse<String> get(String path) {
        return Api.on(port)
                .send(Api.on(port).request(path).header("Accept", "text/html").build());
    }
}
