package org.nianbao.check.rules;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nianbao.check.Result.Outcome;
import org.nianbao.content.Block;
import org.nianbao.content.Contact;
import org.nianbao.content.Content;

/** Rules on what must be there at all, and on what is there twice. */
final class FillingExamples {

    private FillingExamples() {}

    static Stream<Example> in(String edition) {
        var zero = Sample.zero(edition);
        var long1 = Block.paragraph("组织工作人员学习政府信息公开条例，逐项清理栏目，更新机构职能和办事指南2次。");
        return Stream.of(
                Example.of("B-3", Outcome.PASS, zero),
                Example.of("B-3", Outcome.PASS, zero.silent().prose(1, Block.paragraph("本报告数据的统计期限为全年。"))),
                Example.of("B-3", Outcome.FAIL, zero.preamble("　——")),
                Example.of("B-4", Outcome.PASS, zero),
                Example.of("B-4", Outcome.PASS, without(zero, null, "如有疑问，请拨打电话0951－6888012。")),
                Example.of(
                        "B-4",
                        Outcome.FAIL,
                        without(zero, new Contact("解放路1号", "750011", " ", null, null), "本报告依照条例编制。")),
                Example.of("B-4", Outcome.FAIL, without(zero, null, "网站浏览量12345678次。")),
                Example.of("B-4", Outcome.FAIL, without(zero, null, "统计期限为2021年1月1日至2021年12月31日。")),
                Example.of("B-5", Outcome.PASS, zero),
                Example.of("B-5", Outcome.FAIL, zero.silent()),
                Example.of("B-6", Outcome.PASS, zero),
                Example.of("B-6", Outcome.FAIL, zero.channel(3, "").channel(null, "")),
                Example.of("B-6", Outcome.NOT_ASSESSABLE, zero.silent()),
                Example.of("M-4", Outcome.PASS, zero),
                Example.of("M-4", Outcome.PASS, zero.silent().prose(5, Block.paragraph("解读形式单一，与群众期待还有差距。"))),
                Example.of(
                        "M-4",
                        Outcome.FAIL,
                        zero.silent().prose(5, Block.heading(1, "（一）存在的主要问题"), Block.paragraph("继续加强学习。"))),
                Example.of("M-4", Outcome.FAIL, zero.silent()),
                Example.of("M-5", Outcome.PASS, zero),
                Example.of("M-5", Outcome.FAIL, zero.silent()),
                Example.of(
                        "S-7",
                        Outcome.PASS,
                        zero.prose(
                                        1,
                                        Block.heading(1, "（一）主动公开"),
                                        Block.heading(2, "1.做法"),
                                        long1,
                                        Block.heading(1, "（二）依申请公开"),
                                        Block.heading(2, "1.做法"),
                                        Block.paragraph("没有发生。"))
                                .prose(6, Block.paragraph("没有发生。"))),
                Example.of(
                        "S-7",
                        Outcome.FAIL,
                        zero.prose(1, Block.heading(1, "（一）主动公开"), long1, Block.heading(1, "（二）主动公开"))),
                Example.of("S-7", Outcome.FAIL, zero.prose(1, Block.heading(1, "一、总体情况"), long1)),
                Example.of("S-7", Outcome.FAIL, zero.prose(1, long1).prose(5, Block.item(1, long1.text()))),
                Example.of("S-7", Outcome.NOT_ASSESSABLE, zero.silent()));
    }

    private static Sample without(Sample zero, Contact contact, String preamble) {
        var content = zero.content();
        return new Sample(Content.of(
                zero.edition(),
                content.title(),
                List.of(Block.paragraph(preamble)),
                contact,
                Map.of(),
                content.cells(),
                content.channels(),
                content.problems(),
                content.measures()));
    }
}
