package org.nianbao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.content.Block;
import org.nianbao.content.Cell;
import org.nianbao.content.Content;
import org.nianbao.form.CellForm;
import org.nianbao.form.Edition;
import org.nianbao.form.Editions;
import org.nianbao.intake.doubt.Doubt;

/** What was printed, however badly broken, is read back figure by figure and word by word. */
class RoundTripTests {

    private static final Editions EDITIONS = Editions.load();
    private static final int PRINTINGS = 100;

    record Printing(String edition, int seed) {}

    static Stream<Printing> printings() {
        return Stream.of("2019", "2021")
                .flatMap(edition -> new Random(7).ints(PRINTINGS).mapToObj(seed -> new Printing(edition, seed)));
    }

    @ParameterizedTest
    @MethodSource("printings")
    void readsBackWhatWasPrinted(Printing printing) {
        var random = new Random(printing.seed());
        var content = content(EDITIONS.byKey(printing.edition()), random);
        var text = PrintedReport.of(content, random);

        var reading = new TextReader(EDITIONS, Fixture.THIS_YEAR).read(text);

        assertThat(numbers(reading.content())).as("%s", text).isEqualTo(numbers(content));
        assertThat(reading.edition()).isEqualTo(printing.edition());
        assertThat(reading.unread()).as("%s", text).isEmpty();
        assertThat(reading.doubts())
                .as("%s", text)
                .flatExtracting(Doubt::cells)
                .containsExactlyInAnyOrderElementsOf(blanks(content));
        assertThat(reading.content().title()).isEqualTo(content.title());
        assertThat(reading.content().preamble()).as("%s", text).isEqualTo(content.preamble());
        assertThat(reading.content().prose()).as("%s", text).isEqualTo(content.prose());
    }

    private static Map<String, String> numbers(Content content) {
        return content.cells().values().stream()
                .filter(cell -> cell.number() != null)
                .collect(Collectors.toMap(Cell::ref, cell -> String.valueOf(cell.number())));
    }

    private static List<String> blanks(Content content) {
        return content.cells().values().stream()
                .filter(cell -> cell.number() == null)
                .map(Cell::ref)
                .toList();
    }

    private static Content content(Edition edition, Random random) {
        var cells = new HashMap<String, Cell>();
        int next = random.nextInt(900);
        for (var form : edition.cells()) {
            next += 1 + random.nextInt(30);
            cells.put(
                    form.ref(),
                    random.nextInt(40) == 0
                            ? Cell.blank(form.ref())
                            : Cell.number(form.ref(), number(form, next, random)));
        }
        int year = edition.key().equals("2019") ? 2020 : 2023;
        var preamble = "本报告由云岭市数据资源局编制，" + sentence(random) + "数据的统计期限自" + year + "年1月1日起至" + year + "年12月31日止。"
                + sentence(random);
        return Content.of(
                edition,
                "云岭市数据资源局" + year + "年政府信息公开工作年度报告",
                List.of(Block.paragraph(preamble)),
                null,
                prose(random),
                cells,
                List.of(),
                List.of(),
                List.of());
    }

    private static BigDecimal number(CellForm form, int next, Random random) {
        if (form.column().decimals() > 0) {
            return new BigDecimal(next + "." + (1 + random.nextInt(9999)));
        }
        return BigDecimal.valueOf(form.column().signed() && random.nextBoolean() ? -next : next);
    }

    private static Map<Integer, List<Block>> prose(Random random) {
        var prose = new HashMap<Integer, List<Block>>();
        for (int number = 1; number <= 6; number++) {
            prose.put(number, List.of());
        }
        prose.put(1, numbered(random));
        prose.put(5, improvements(random));
        prose.put(6, List.of(Block.paragraph("无")));
        return prose;
    }

    private static List<Block> numbered(Random random) {
        var blocks = new ArrayList<Block>();
        blocks.add(Block.paragraph(sentence(random) + sentence(random)));
        for (var number : List.of("一", "二", "三", "四")) {
            blocks.add(Block.heading(1, "（" + number + "）做好各项公开工作"));
            blocks.add(Block.paragraph(sentence(random) + sentence(random) + sentence(random) + sentence(random)));
        }
        return blocks;
    }

    private static List<Block> improvements(Random random) {
        return List.of(
                Block.paragraph("主要问题：一是" + sentence(random).replace("。", "；") + "二是" + sentence(random)),
                Block.heading(1, "（一）改进措施"),
                Block.paragraph("主要有：一是" + sentence(random) + "二是" + sentence(random)));
    }

    private static String sentence(Random random) {
        var words = List.of(
                "市局按照职责",
                "梳理目录" + random.nextInt(90) + "项",
                "更新栏目",
                "开展" + random.nextInt(9) + "次培训",
                "回应群众关切",
                "接受社会各界监督",
                "规范审核流程",
                "落实工作要求",
                "完善公开指南和公开目录");
        var sentence = new StringBuilder("本年度");
        int length = 1 + random.nextInt(6);
        for (int i = 0; i < length; i++) {
            sentence.append(i == 0 ? "" : "，").append(words.get(random.nextInt(words.size())));
        }
        return sentence.append("。").toString();
    }
}
