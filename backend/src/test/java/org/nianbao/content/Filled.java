package org.nianbao.content;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nianbao.form.Editions;

/** Content for tests in which every part says something. */
public final class Filled {

    public static final Editions EDITIONS = Editions.load();

    private static final List<String> NUMBERS = List.of("0", "0.10", "-3", "999999999999999", "96171.6", "1E+3");

    private Filled() {}

    public static Content in(String edition) {
        var form = EDITIONS.byKey(edition);
        var cells = new HashMap<String, Cell>();
        for (var cell : form.cells()) {
            cells.put(
                    cell.ref(),
                    switch (cells.size() % 9) {
                        case 6 -> Cell.notApplicable(cell.ref());
                        case 7 -> new Cell(cell.ref(), CellKind.BLANK, null, false, "待核实");
                        case 8 -> new Cell(cell.ref(), CellKind.NUMBER, BigDecimal.TEN, false, "含上年");
                        default -> Cell.number(cell.ref(), new BigDecimal(NUMBERS.get(cells.size() % 9)));
                    });
        }
        var slow = new Problem("p1", "更新不及时");
        var thin = new Problem("p2", "解读形式单一");
        return Content.of(
                form,
                "年度报告",
                List.of(Block.paragraph("依据条例编制。")),
                new Contact("解放路1号", "750011", "0951-1234567", null, "xx@example.cn"),
                Map.of(
                        1,
                        List.of(Block.heading(1, "（一）主动公开"), Block.paragraph("公开信息28条。"), Block.item(2, "1.网站。")),
                        6,
                        List.of(Block.paragraph("无"))),
                cells,
                List.of(
                        new Channel(
                                "c1",
                                "门户网站",
                                List.of(ChannelKind.WEBSITE, ChannelKind.OTHER),
                                28,
                                21,
                                List.of(new Channel.Category("概况", 20), new Channel.Category("预算", 8))),
                        new Channel("c2", "公示栏", List.of(ChannelKind.NOTICE_BOARD), null, null, List.of())),
                List.of(slow, thin),
                List.of(
                        new Measure(
                                "m1",
                                "每周更新",
                                List.of(slow, thin),
                                "办公室",
                                LocalDate.of(2022, 6, 30),
                                Measure.Status.UNDERWAY,
                                List.of(new Measure.FollowUp(2022, Measure.Status.DONE, "已落实"))),
                        new Measure("m2", "增加图解", List.of(), null, null, Measure.Status.PLANNED, List.of())));
    }
}
