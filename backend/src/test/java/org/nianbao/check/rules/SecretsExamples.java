package org.nianbao.check.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.nianbao.check.Circumstances;
import org.nianbao.check.Circumstances.Body;
import org.nianbao.check.LastYear;
import org.nianbao.check.Result.Outcome;
import org.nianbao.content.Block;
import org.nianbao.content.Cell;
import org.nianbao.content.CellKind;
import org.nianbao.content.ChannelKind;
import org.nianbao.content.Contact;
import org.nianbao.content.Content;
import org.nianbao.content.Measure;
import org.nianbao.content.PastMeasure;
import org.nianbao.content.Problem;

/** S-6 wherever the public reads, and however a number is written. */
final class SecretsExamples {

    static final String MOBILE = "13912345678";

    private static final List<String> LEAKS = List.of(
            "手机１３９１２３４５６７８。",
            "手机139 1234 5678。",
            "手机139-1234-5678。",
            "手机139—1234—5678。",
            "手机139\u00a01234\u30005678。",
            "手机139\u200b1234\u200b5678。",
            "手机+86 139 1234 5678。",
            "手机一三九一二三四五六七八。",
            "手机139.1234.5678。",
            "证号１１０１０５１９４９１２３１００２Ｘ。",
            "证号110105 19491231 002X。",
            "证号110105-19491231-002x。",
            "（机\u200b密★）",
            "秘 密 ★ 10年",
            "（机密）",
            "密 级：绝密",
            "机密级★");

    private static final List<String> HARMLESS = List.of(
            "电话0951-6888012，传真0951-6889392。",
            "电话0951 6888 0121。",
            "公开信息1391条，其中网站2345条、公众号678条。",
            "分别为15 20 30 40 50 6件。",
            "2013—2019年共1234件。",
            "编号110105194912310021。",
            "国家秘密一律不公开。",
            "银行账号6222021391234567813。",
            "三、二、一。");

    private SecretsExamples() {}

    static Stream<Example> in(String edition) {
        var zero = Sample.zero(edition);
        return Stream.of(
                        LEAKS.stream()
                                .map(leak -> Example.of("S-6", Outcome.FAIL, zero.prose(1, Block.paragraph(leak)))),
                        HARMLESS.stream()
                                .map(text -> Example.of("S-6", Outcome.PASS, zero.prose(1, Block.paragraph(text)))),
                        everywhere(zero).map(sample -> Example.of("S-6", Outcome.FAIL, sample)),
                        Stream.of(
                                Example.of("S-6", Outcome.PASS, own(zero)),
                                new Example(
                                        "S-6",
                                        Outcome.FAIL,
                                        zero,
                                        new Circumstances(
                                                zero.year(),
                                                Body.AGENCY,
                                                new LastYear.Unknown(),
                                                LocalDate.of(zero.year() + 1, 1, 10),
                                                List.of(),
                                                "更正联系人手机" + MOBILE))))
                .flatMap(all -> all);
    }

    /** Who keeps the office's mobile telephone for the public's questions may say so. */
    private static Sample own(Sample zero) {
        var content = zero.preamble("联系电话：139 1234 5678。").content();
        return new Sample(Content.of(
                content.edition(),
                content.title(),
                content.preamble(),
                new Contact(null, null, MOBILE + "（办公室）", null, null),
                content.prose(),
                content.cells(),
                content.channels(),
                content.problems(),
                content.measures()));
    }

    /** One sample for each place in which something may be said, with a number in it that should not be there. */
    static Stream<Sample> everywhere(Sample zero) {
        var content = zero.content();
        var samples = new ArrayList<Sample>();
        samples.add(zero.title("年度报告（" + MOBILE + "）"));
        samples.add(zero.preamble("请拨打" + MOBILE + "。"));
        samples.add(new Sample(Content.of(
                content.edition(),
                content.title(),
                content.preamble(),
                new Contact("证号11010519491231002X", null, "0951-6888012", null, null),
                content.prose(),
                content.cells(),
                content.channels(),
                content.problems(),
                content.measures())));
        samples.add(zero.channel("张某" + MOBILE, ChannelKind.OTHER, 1, null, List.of()));
        samples.add(zero.channel(2, MOBILE + " 2"));
        samples.add(improved(content, "张某" + MOBILE, "改正", null));
        samples.add(improved(content, "不及时", MOBILE, null));
        samples.add(improved(content, "不及时", "改正", "张某" + MOBILE));
        samples.add(new Sample(content.withPastMeasures(List.of(
                new PastMeasure("m", zero.year() - 1, "改正", null, null, Measure.Status.DONE, "由" + MOBILE + "落实")))));
        content.cells().keySet().stream().sorted().findFirst().ifPresent(ref -> {
            var cells = new HashMap<>(content.cells());
            cells.put(ref, new Cell(ref, CellKind.NUMBER, cells.get(ref).number(), false, "问" + MOBILE));
            samples.add(new Sample(Content.of(
                    content.edition(),
                    content.title(),
                    content.preamble(),
                    content.contact(),
                    content.prose(),
                    cells,
                    content.channels(),
                    content.problems(),
                    content.measures())));
        });
        return samples.stream();
    }

    private static Sample improved(Content content, String problem, String measure, String owner) {
        return new Sample(Content.of(
                content.edition(),
                content.title(),
                content.preamble(),
                content.contact(),
                content.prose(),
                content.cells(),
                content.channels(),
                List.of(new Problem("p", problem)),
                List.of(new Measure("m", measure, List.of(), owner, null, Measure.Status.PLANNED, List.of()))));
    }
}
