package org.nianbao.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.content.Block;
import org.nianbao.content.BlockKind;
import org.nianbao.content.Channel;
import org.nianbao.content.ChannelKind;
import org.nianbao.content.Contact;
import org.nianbao.content.Measure;
import org.nianbao.content.Problem;
import org.nianbao.intake.doubt.NotTaken;

/** Two whole reports, one as pdftotext writes it and one as pdftotext -layout does. */
class FixtureReadingTests {

    @ParameterizedTest
    @ValueSource(strings = {"2019", "2021"})
    void readsEveryFigureIntoItsOwnCell(String edition) {
        var reading = Fixture.read(Fixture.text(edition));

        assertThat(Fixture.figures(reading.content())).isEqualTo(Fixture.figures(edition));
        assertThat(reading.edition()).isEqualTo(edition);
        assertThat(reading.doubts()).isEmpty();
        assertThat(reading.unread()).isEmpty();
    }

    @Test
    void readsWhoWroteItForWhichYearAndWhereToAsk() {
        var reading = Fixture.read(Fixture.text("2019"));

        assertThat(reading.agencyName()).isEqualTo("云岭市数据资源局");
        assertThat(reading.year()).isEqualTo(2020);
        assertThat(reading.content().title()).isEqualTo("云岭市数据资源局2020年政府信息公开工作年度报告");
        assertThat(reading.content().contact())
                .isEqualTo(new Contact(
                        "云岭市青川区滨河路8号（行政中心3号楼）", "650099", "0871-5550123", "0871-5550188", "sjzyj@yunling.example"));
    }

    @Test
    void joinsProseWhereLinesAndPagesBrokeItAndKnowsHeadings() {
        var content = Fixture.read(Fixture.text("2019")).content();

        assertThat(content.preamble())
                .singleElement()
                .satisfies(block -> assertThat(block.text())
                        .startsWith("本年度报告由云岭市数据资源局按照《中华人民共和国政府信息公开条例》编制，")
                        .contains("自2020年1月1日起至2020年12月31日止。报告电子版可在")
                        .endsWith("sjzyj@yunling.example）。"));
        assertThat(content.prose().get(1))
                .extracting(Block::kind)
                .containsExactly(
                        BlockKind.PARAGRAPH,
                        BlockKind.HEADING,
                        BlockKind.PARAGRAPH,
                        BlockKind.HEADING,
                        BlockKind.PARAGRAPH,
                        BlockKind.HEADING,
                        BlockKind.PARAGRAPH);
        assertThat(content.prose().get(1))
                .contains(
                        Block.heading(1, "（一）主动公开情况"),
                        Block.heading(1, "（三）政府信息管理情况"),
                        Block.paragraph("健全公开目录，清理失效文件。"));
        assertThat(content.prose().get(1).get(2).text()).contains("通过广播、电视发布信息35条。召开新闻发布会2场。");
        assertThat(content.prose().get(6)).containsExactly(Block.paragraph("无"));
    }

    @Test
    void readsChannelsOneByOneAndNotTheirSum() {
        var channels = Fixture.read(Fixture.text("2019")).content().channels();

        assertThat(channels)
                .extracting(Channel::name, Channel::kinds, Channel::items)
                .containsExactly(
                        tuple("政府门户网站", List.of(ChannelKind.WEBSITE), 640),
                        tuple("政务微博", List.of(ChannelKind.WEIBO), 205),
                        tuple("“云岭数据”微信公众号", List.of(ChannelKind.WECHAT), 330),
                        tuple("广播、电视", List.of(ChannelKind.RADIO, ChannelKind.TELEVISION), 35));
        assertThat(channels.getFirst().categories())
                .containsExactly(
                        new Channel.Category("机构概况", 12),
                        new Channel.Category("政策文件", 85),
                        new Channel.Category("数据目录", 403),
                        new Channel.Category("其他信息", 140));
    }

    @Test
    void listsTheNumbersOfSectionOneThatBecameNothingElse() {
        var reading = Fixture.readWith("召开新闻发布会 2 场。", "召开新闻发布会2场，政策解读31篇，解读率100%。收到申请9件。");

        assertThat(reading.notTaken())
                .contains(
                        new NotTaken("召开新闻发布会2场，政策解读31篇，解读率100%。", List.of("2场", "31篇", "100%")),
                        new NotTaken("收到申请9件。", List.of("9件")));
        assertThat(reading.notTaken())
                .as("渠道的数字不在其列")
                .flatExtracting(NotTaken::numbers)
                .doesNotContain("640条", "403条", "205条", "330条", "35条");
        assertThat(reading.doubts()).isEmpty();
    }

    @Test
    void readsProblemsWithinASentenceAndMeasuresAsParagraphs() {
        var content = Fixture.read(Fixture.text("2019")).content();

        assertThat(content.problems())
                .containsExactly(new Problem("p1", "数据目录更新不够快，个别栏目内容偏少"), new Problem("p2", "政策解读形式单一，图表和视频不多"));
        assertThat(content.measures())
                .extracting(Measure::text)
                .containsExactly("加快目录更新。每季度核对一次公开目录，由各科室认领栏目，逾期未更新的予以通报。", "丰富解读形式。为重点文件制作图解和短视频，年内不少于12件。");
        assertThat(content.measures()).allSatisfy(measure -> {
            assertThat(measure.status()).isEqualTo(Measure.Status.PLANNED);
            assertThat(measure.problems()).isEmpty();
        });
        assertThat(content.prose().get(5))
                .contains(Block.heading(1, "（二）改进措施"))
                .anySatisfy(block -> assertThat(block.text()).startsWith("一是加快目录更新。"));
    }

    @Test
    void readsProblemsAndMeasuresUnderNumberedHeadings() {
        var content = Fixture.read(Fixture.text("2021")).content();

        assertThat(content.problems())
                .extracting(Problem::text)
                .containsExactly("公开意识仍需增强。部分乡镇把公开当作临时任务，平时积累不够。", "基层力量不足。专职人员少，业务不熟。");
        assertThat(content.measures())
                .extracting(Measure::text)
                .containsExactly("压实责任。每季度通报各乡镇公开情况，与考核挂钩。", "充实力量。2023年起每个乡镇明确1名专职人员，集中培训不少于2次。");
        assertThat(content.prose().get(1)).contains(Block.heading(1, "（三）监督保障"), Block.heading(2, "1.加强考核"));
    }
}
