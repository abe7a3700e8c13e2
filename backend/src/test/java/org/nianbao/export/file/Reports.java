package org.nianbao.export.file;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyKind;
import org.nianbao.content.Block;
import org.nianbao.content.Cell;
import org.nianbao.content.CellKind;
import org.nianbao.content.Channel;
import org.nianbao.content.ChannelKind;
import org.nianbao.content.Contact;
import org.nianbao.content.Content;
import org.nianbao.content.Measure;
import org.nianbao.content.Problem;
import org.nianbao.form.Editions;
import org.nianbao.publication.Publication;
import org.nianbao.publication.PublicationId;
import org.nianbao.report.ReportId;

/** Reports in which every part says something, and some things are said to do harm. */
public final class Reports {

    public static final Editions EDITIONS = Editions.load();

    /** Would be markup, a script, a way out of structured data, and a character that XML cannot hold. */
    public static final String HOSTILE = "<script>alert('x')</script>&amp;\"]]></style></script><!--\u0000";

    private Reports() {}

    public static Content of(int year) {
        var edition = EDITIONS.forYear(year);
        var cells = new HashMap<String, Cell>();
        edition.cells().forEach(form -> cells.put(form.ref(), cell(form.ref(), cells.size())));
        var slow = new Problem("p1", "更新不够及时。");
        var thin = new Problem("p2", "=解读形式单一" + HOSTILE);
        return Content.of(
                edition,
                year + "年年度报告" + HOSTILE,
                List.of(Block.paragraph("本报告依照条例编制。" + HOSTILE), Block.paragraph("统计期限为一年。")),
                new Contact("解放路1号", "750011", "0951-1234567", null, "xx@example.cn"),
                Map.of(
                        1,
                        List.of(
                                Block.heading(1, "（一）主动公开情况"),
                                Block.heading(2, "1.网站"),
                                Block.paragraph("全年公开信息28条。\n另有图解。"),
                                Block.item(1, "一是培训。"),
                                Block.item(2, "1.每季一次。")),
                        6,
                        List.of(Block.paragraph("无其他事项。"))),
                cells,
                List.of(
                        new Channel(
                                "c1",
                                "=HYPERLINK(\"http://x\")",
                                List.of(ChannelKind.WEBSITE, ChannelKind.APP),
                                28,
                                21,
                                List.of(new Channel.Category("机构概况", 20), new Channel.Category("财政预算", 8))),
                        new Channel("c2", "公示栏", List.of(ChannelKind.NOTICE_BOARD), null, null, List.of())),
                List.of(slow, thin),
                List.of(
                        new Measure(
                                "m1",
                                "每周更新",
                                List.of(slow, thin),
                                "办公室",
                                LocalDate.of(year + 1, 6, 30),
                                Measure.Status.UNDERWAY,
                                List.of(new Measure.FollowUp(year + 1, Measure.Status.DONE, "已落实。"))),
                        new Measure("m2", "增加图解", List.of(), null, null, Measure.Status.PLANNED, List.of())));
    }

    static Paper paper(int year) {
        var content = of(year);
        return new Paper(
                new Publication(
                        new PublicationId(new ReportId("640100-jgsw", year), 1),
                        Instant.parse(year + 1 + "-01-20T01:00:00Z"),
                        null,
                        null,
                        content),
                content,
                new Agency("640100-jgsw", "银川市机关事务服务中心", AgencyKind.DEPARTMENT, "640100", LocalDate.of(2008, 1, 1)));
    }

    private static Cell cell(String ref, int at) {
        return switch (at % 8) {
            case 0 -> Cell.notApplicable(ref);
            case 1 -> Cell.blank(ref);
            case 2 -> Cell.number(ref, BigDecimal.ZERO);
            case 3 -> Cell.number(ref, BigDecimal.valueOf(-at));
            case 4 -> Cell.number(ref, new BigDecimal(at + ".25"));
            case 5 -> new Cell(ref, CellKind.NUMBER, BigDecimal.valueOf(at), false, "含上年" + at + "件");
            default -> Cell.number(ref, BigDecimal.valueOf(1000 + at));
        };
    }
}
