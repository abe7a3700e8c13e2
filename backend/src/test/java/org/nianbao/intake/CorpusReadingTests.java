package org.nianbao.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nianbao.NeedsCorpus;
import org.nianbao.content.Block;
import org.nianbao.content.BlockKind;
import org.nianbao.content.CellKind;
import org.nianbao.content.Channel;
import org.nianbao.content.Channel.Category;
import org.nianbao.content.ChannelKind;
import org.nianbao.content.Contact;
import org.nianbao.content.Measure;
import org.nianbao.foreign.file.FileText;
import org.nianbao.intake.doubt.ReadReport;

/** Real reports, one read whole; the files lie beside the project where they may lie. */
@NeedsCorpus
class CorpusReadingTests {

    private static final Path FILE = NeedsCorpus.FOLDER.resolve("yinchuan-2019.txt");

    private static String text = "";
    private static ReadReport reading;

    @BeforeAll
    static void read() throws IOException {
        text = FileText.of(Files.readAllBytes(FILE));
        reading = Fixture.read(text);
    }

    @Test
    void leavesNothingDoubtfulAndNothingUnread() {
        assertThat(reading.doubts()).isEmpty();
        assertThat(reading.unread()).isEmpty();
    }

    @Test
    void knowsAgencyYearAndEdition() {
        assertThat(reading.agencyName()).isEqualTo("银川市机关事务服务中心");
        assertThat(reading.year()).isEqualTo(2019);
        assertThat(reading.edition()).isEqualTo("2019");
        assertThat(reading.content().title()).isEqualTo("银川市机关事务服务中心2019年政府信息公开工作年度报告");
        assertThat(reading.content().contact())
                .isEqualTo(new Contact("银川市金凤区北京中路166号", "750011", "0951-6888012", "0951-6889392", null));
    }

    @Test
    void readsAllItsCellsAsNumbers() {
        var cells = reading.content().cells();

        assertThat(cells).hasSize(198).allSatisfy((ref, cell) -> {
            assertThat(cell.kind()).isEqualTo(CellKind.NUMBER);
            assertThat(cell.number()).isEqualTo(BigDecimal.ZERO);
        });
        assertThat(cells.keySet().stream()
                        .collect(Collectors.groupingBy(
                                ref -> switch (ref.split("\\.")[0]) {
                                    case "requests" -> 3;
                                    case "review" -> 4;
                                    default -> 2;
                                },
                                Collectors.counting())))
                .isEqualTo(Map.of(2, 22L, 3, 161L, 4, 15L));
    }

    @Test
    void joinsItsProseWithoutLosingOrAddingALetter() {
        var whole = squeezed(text.replaceAll("\n\\d\n", "\n"));
        var blocks = Stream.concat(
                        reading.content().preamble().stream(),
                        reading.content().prose().values().stream().flatMap(List::stream))
                .toList();

        assertThat(blocks).allSatisfy(block -> {
            assertThat(block.text()).doesNotContain(" ");
            assertThat(whole).contains(squeezed(block.text()));
        });
        assertThat(blocks)
                .filteredOn(block -> block.kind() == BlockKind.HEADING)
                .hasSize(7)
                .allSatisfy(block -> assertThat(block.text()).startsWith("（"));
        assertThat(blocks)
                .filteredOn(block -> block.kind() == BlockKind.PARAGRAPH)
                .hasSize(10);
        assertThat(blocks).filteredOn(block -> block.kind() == BlockKind.ITEM).hasSize(3);
        assertThat(reading.content().prose().get(1).get(1)).isEqualTo(Block.heading(1, "（一）做好政府信息主动公开"));
        assertThat(reading.content().prose().get(6)).containsExactly(Block.paragraph("无"));
        int letters = blocks.stream()
                .mapToInt(block -> squeezed(block.text()).length())
                .sum();
        int prose = squeezed(whole.substring(whole.indexOf("本报告由"), whole.indexOf("二、主动公开政府信息情况第二十条"))
                        + whole.substring(whole.indexOf("(一)存在的问题")))
                .length();
        int headings = "一、总体情况六、其他需要报告的事项".length();
        int stops = 5;
        assertThat(letters).isEqualTo(prose - headings - stops);
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s", "").replace('（', '(').replace('）', ')');
    }

    @Test
    void readsItsThreeChannels() {
        var channels = reading.content().channels();

        assertThat(channels)
                .extracting(Channel::name, Channel::kinds, Channel::items)
                .containsExactly(
                        tuple("政府门户网站", List.of(ChannelKind.WEBSITE), 28),
                        tuple("电视、报刊、广播", List.of(ChannelKind.TELEVISION, ChannelKind.NEWSPAPER, ChannelKind.RADIO), 8),
                        tuple("微信公众号", List.of(ChannelKind.WECHAT), 55));
        assertThat(channels.getFirst().categories())
                .containsExactly(
                        new Category("修订政府信息公开指南", 1),
                        new Category("概况信息", 1),
                        new Category("预决算公开信息", 2),
                        new Category("部门文件", 4),
                        new Category("公共机构节能", 13),
                        new Category("规划计划工作总结", 4),
                        new Category("建议提案办理", 1),
                        new Category("人事信息", 1),
                        new Category("政府信息公开年报", 1));
        assertThat(channels)
                .allSatisfy(channel -> assertThat(channel.previousItems()).isNull());
    }

    @Test
    void readsItsProblemsAndMeasures() {
        var content = reading.content();

        assertThat(content.problems())
                .hasSize(3)
                .allSatisfy(problem -> assertThat(squeezed(text)).contains(problem.text()));
        assertThat(content.measures())
                .extracting(measure -> measure.text().split("。")[0])
                .containsExactly("加大学习培训力度", "持续规范公开内容", "加大督查落实力度");
        assertThat(content.measures()).allSatisfy(measure -> {
            assertThat(measure.status()).isEqualTo(Measure.Status.PLANNED);
            assertThat(measure.problems()).isEmpty();
            assertThat(measure.text()).endsWith("。");
        });
    }

    @Test
    void aTemplateOfTheMinistryIsSeenToBeOneWithNothingFilledIn() throws IOException {
        var read = Fixture.file(Files.readAllBytes(NeedsCorpus.FOLDER.resolve("template-2021.docx")));

        assertThat(read.edition()).isEqualTo("2021");
        assertThat(Fixture.figures(read.content())).isEmpty();
    }

    @Test
    void aPdfOfAnotherOfficeIsReadFigureByFigure() throws IOException {
        var read = Fixture.file(Files.readAllBytes(NeedsCorpus.FOLDER.resolve("hongze-2024.pdf")));

        assertThat(read.year()).isEqualTo(2024);
        assertThat(Fixture.figures(read.content()))
                .as("%s", read.doubts())
                .hasSizeGreaterThan(170)
                .containsEntry("requests.received.total", "95");
    }
}
