package org.nianbao.check.rules;

import java.util.List;
import java.util.stream.Stream;
import org.nianbao.check.Circumstances.Body;
import org.nianbao.check.LastYear;
import org.nianbao.check.Result.Outcome;
import org.nianbao.content.Block;
import org.nianbao.content.ChannelKind;
import org.nianbao.content.Measure;

/** Rules on what the prose says, by itself and against the tables. */
final class ProseExamples {

    /** Rule, editions, outcome; the figures of the tables, or none; section one. */
    private static final String TEXTS = """
        P-1  2019,2021 PASS ~ requests.received.total=12 ~ 全年新收政府信息公开申请12件。
        P-1  2019,2021 PASS ~ requests.received.total=123 ~ 共收到依申请公开政府信息申请（含网上提交）一百二十三件。
        P-1  2019,2021 PASS ~ requests.received.total=10 requests.carriedIn.total=2 ~ 受理政府信息公开申请，共计12件。
        P-1  2019,2021 PASS ~ requests.total.total=9 requests.carriedOut.total=3 ~ 收到政府信息公开申请１２件。
        P-1  2019,2021 PASS ~ requests.received.total=43 ~ 收到公开申请43件，办结41件，结转下年办理2件。
        P-1  2019,2021 PASS ~ requests.received.total=15 ~ 全年收到信息公开申请15件，已办结13件，2件正在办理中。
        P-1  2019,2021 FAIL ~ requests.received.total=12 ~ 全年收到政府信息公开申请13件。
        P-1  2019,2021 FAIL ~ requests.received.total=2345 ~ 全年收到政府信息公开申请1,234件。
        P-1  2019,2021 NOT_ASSESSABLE ~ requests.received.total=12 ~ 收到群众来信13件，答复建议提案5件。
        P-1  2019,2021 NOT_ASSESSABLE ~ requests.received.total=BLANK ~ 全年收到政府信息公开申请13件。
        P-2  2019,2021 PASS ~ requests.carriedIn.total=2 ~ 新收政府信息公开申请10件，上年结转两件。
        P-2  2019,2021 FAIL ~ requests.carriedIn.total=2 ~ 新收政府信息公开申请10件，上年度结转3件。
        P-2  2019,2021 NOT_ASSESSABLE ~ requests.received.total=10 requests.carriedIn.total=2 ~ 新收和上年结转政府信息公开申请12件。
        P-2  2019,2021 NOT_ASSESSABLE ~ requests.carriedIn.total=2 ~ 新收政府信息公开申请10件。
        P-3  2019,2021 PASS ~ requests.total.total=11 ~ 新收政府信息公开申请10件；办结11件。
        P-3  2019,2021 PASS ~ requests.total.total=11 requests.granted.total=8 requests.refused-internal.total=2 ~ 收到公开申请11件，答复10件。
        P-3  2019,2021 PASS ~ requests.total.total=11 requests.received.total=11 ~ 全年受理、办结政府信息公开申请11件。
        P-3  2019,2021 FAIL ~ requests.total.total=11 ~ 全年受理、办结政府信息公开申请12件。
        P-3  2019,2021 FAIL ~ requests.total.total=11 ~ 收到政府信息公开申请10件，全部办结，共答复10件。
        P-3  2019,2021 NOT_ASSESSABLE ~ requests.total.total=11 ~ 办理人大代表建议和政协提案，答复10件。
        P-4  2019,2021 PASS ~ requests.carriedOut.total=2 ~ 收到公开申请10件，结转下年度继续办理2件。
        P-4  2019,2021 PASS ~ requests.carriedOut.total=2 ~ 收到公开申请43件，办结40件，结转下年办理2件。
        P-4  2019,2021 FAIL ~ requests.carriedOut.total=2 ~ 收到公开申请10件，结转至下年度4件。
        P-4  2019,2021 NOT_ASSESSABLE ~ requests.carriedOut.total=2 ~ 收到公开申请10件，结转情况见表。
        P-5  2019,2021 PASS ~ requests.granted.total=5 requests.partlyGranted.total=2 requests.refused-internal.total=1 requests.refused-thirdParty.total=2 ~ 办结公开申请10件，其中予以公开5件，部分公开2件，不予公开3件。
        P-5  2019,2021 PASS ~ requests.unavailable-notHeld.total=4 requests.notProcessed-repeated.total=1 ~ 依申请公开中，无法提供4件，不予处理1件，其他处理0件。
        P-5  2019,2021 FAIL ~ requests.refused-internal.total=1 requests.refused-thirdParty.total=2 ~ 办结公开申请10件，其中不予公开2件。
        P-5  2019,2021 FAIL ~ requests.unavailable-notHeld.total=4 ~ 办结公开申请10件，5件无法提供。
        P-5  2019,2021 PASS ~ requests.granted.total=6 requests.partlyGranted.total=3 ~ 办结公开申请10件，其中：予以公开及部分公开9件。
        P-5  2019,2021 PASS ~ requests.refused-internal.total=2 requests.unavailable-notHeld.total=5 ~ 办结公开申请10件，其中不予公开、无法提供7件。
        P-5  2019,2021 FAIL ~ requests.granted.total=6 requests.partlyGranted.total=3 ~ 办结公开申请10件，其中予以公开和部分公开8件。
        P-5  2019,2021 FAIL ~ requests.granted.total=6 requests.partlyGranted.total=3 ~ 办结公开申请10件，其中予以公开6件、部分公开4件。
        P-5  2019,2021 NOT_ASSESSABLE ~ requests.unavailable-notHeld.total=1 requests.unavailable-unclear.total=1 ~ 办结公开申请2件，其中本机关不掌握、无法提供1件，申请内容不明确、无法提供1件。
        P-5  2019,2021 NOT_ASSESSABLE ~ requests.granted.total=5 ~ 提案办理结果予以公开7件。
        P-6  2019,2021 PASS ~ review.reconsideration.total=3 review.reconsideration.upheld=2 review.reconsideration.corrected=1 ~ 因政府信息公开被申请行政复议3件，其中维持2件，纠正1件。
        P-6  2019,2021 FAIL ~ review.reconsideration.total=3 ~ 因政府信息公开引发行政复议案件4件。
        P-6  2019,2021 FAIL ~ review.reconsideration.total=3 review.reconsideration.upheld=2 ~ 因政府信息公开被申请行政复议3件，结果维持3件。
        P-6  2019,2021 PASS ~ review.reconsideration.total=6 review.reconsideration.pending=4 ~ 因信息公开引起的行政复议6件，其中2件驳回复议请求，另4件尚未审结。
        P-6  2019,2021 NOT_ASSESSABLE ~ review.reconsideration.total=3 ~ 全年办结行政复议案件350件。
        P-7  2019,2021 PASS ~ review.directLitigation.total=26 review.litigationAfterReconsideration.total=20 ~ 政府信息公开行政诉讼46件。
        P-7  2019,2021 PASS ~ review.directLitigation.total=26 ~ 因信息公开被提起行政诉讼，未经复议直接起诉26件。
        P-7  2019,2021 FAIL ~ review.directLitigation.total=26 review.litigationAfterReconsideration.total=20 ~ 政府信息公开行政诉讼案件26件。
        P-7  2019,2021 FAIL ~ review.litigationAfterReconsideration.total=20 ~ 因信息公开被提起诉讼，复议后起诉2件。
        P-7  2019,2021 NOT_ASSESSABLE ~ review.directLitigation.total=26 ~ 全年行政应诉案件12件。
        P-8  2019,2021 PASS ~ review.reconsideration.total=1 review.directLitigation.total=2 ~ 因政府信息公开引发的行政复议、行政诉讼共3件。
        P-8  2019,2021 FAIL ~ review.reconsideration.total=1 review.directLitigation.total=2 ~ 因政府信息公开引发的行政复议、行政诉讼共4件。
        P-8  2019,2021 NOT_ASSESSABLE ~ review.reconsideration.total=1 ~ 因政府信息公开引发的行政复议、行政诉讼各1件。
        P-9  2019,2021 PASS ~ licensing.licences.decisions=12345 ~ 作出行政许可决定1.2万件。
        P-9  2019,2021 FAIL ~ licensing.licences.decisions=12345 ~ 作出行政许可决定12354件。
        P-9  2019,2021 NOT_ASSESSABLE ~ licensing.licences.decisions=12345 ~ 公示行政许可信息300件，受理行政许可申请20000件。
        P-9  2019,2021 NOT_ASSESSABLE ~ licensing.licences.decisions=12345 ~ 公开申请中，涉及行政处罚的3件、行政许可的2件。
        P-9  2019,2021 PASS ~ licensing.licences.decisions=278 enforcement.penalties.decisions=1217 ~ 全年行政许可决定278件、行政处罚1217件。
        P-10 2019,2021 PASS ~ licensing.licences.decisions=278 enforcement.penalties.decisions=1217 ~ 全年行政许可决定278件、行政处罚1217件。
        P-10 2019,2021 PASS ~ enforcement.penalties.decisions=2776 ~ 作出行政处罚决定2776件。
        P-10 2019,2021 FAIL ~ enforcement.penalties.decisions=2776 ~ 全年行政处罚2767件。
        P-10 2019,2021 NOT_ASSESSABLE ~ enforcement.penalties.decisions=2776 ~ 公开行政处罚结果300件。
        P-11 2019,2021 PASS ~ enforcement.coercion.decisions=84 ~ 实施行政强制措施八十四件。
        P-11 2019,2021 FAIL ~ enforcement.coercion.decisions=84 ~ 实施行政强制措施48件。
        P-11 2019,2021 NOT_ASSESSABLE ~ enforcement.coercion.decisions=84 ~ 规范行政强制，抽查案卷10件。
        P-12 2019,2021 PASS ~ requests.received.total=17 ~ 办公室代表本机关受理政府信息公开申请17件。
        P-12 2019,2021 FAIL ~ requests.received.total=95 ~ 政府本级受理政府信息公开申请17件。
        P-12 2019,2021 NOT_ASSESSABLE ~ requests.received.total=95 ~ 受理政府信息公开申请95件。
        P-13 2019,2021 PASS ~ requests.received.total=0 ~ 全年未收到政府信息公开申请。
        P-13 2019,2021 FAIL ~ requests.received.total=1 ~ 本年度没有收到依申请公开事项。
        P-13 2019,2021 NOT_ASSESSABLE ~ requests.received.total=1 ~ 没有收到投诉举报，收到公开申请1件。
        P-14 2019,2021 PASS ~ review.reconsideration.total=0 ~ 未发生因政府信息公开引起的行政复议。
        P-14 2019,2021 FAIL ~ review.reconsideration.total=1 ~ 没有因政府信息公开工作被申请行政复议。
        P-14 2019,2021 NOT_ASSESSABLE ~ review.reconsideration.total=1 ~ 没有收到投诉。
        P-15 2019,2021 PASS ~ review.directLitigation.total=0 ~ 未发生因政府信息公开引起的行政复议、行政诉讼。
        P-15 2019,2021 FAIL ~ review.directLitigation.total=1 ~ 未发生因政府信息公开引起的行政复议、行政诉讼。
        P-15 2019,2021 NOT_ASSESSABLE ~ review.directLitigation.total=1 ~ 行政应诉工作平稳。
        P-20 2019 PASS ~ regulations.rules.made=2 ~ 制定规章2件。
        P-20 2019 FAIL ~ regulations.rules.made=2 ~ 新制定规章3部。
        P-20 2019 NOT_ASSESSABLE ~ regulations.rules.made=2 ~ 完善规章制度3项。
        P-21 2019 PASS ~ regulations.normativeDocuments.made=2 ~ 制发规范性文件2件。
        P-21 2019 FAIL ~ regulations.normativeDocuments.made=2 ~ 印发规范性文件3件。
        P-21 2019 NOT_ASSESSABLE ~ regulations.normativeDocuments.made=2 ~ 合法性审查规范性文件30件。
        P-20 2021 PASS ~ regulations.rules.issued=2 regulations.rules.repealed=1 regulations.rules.inForce=9 ~ 制定规章2部，废止规章1部，现行有效规章9部。
        P-20 2021 FAIL ~ regulations.rules.issued=2 ~ 制定规章2部，废止规章1部。
        P-20 2021 NOT_ASSESSABLE ~ regulations.rules.repealed=4 ~ 制定、修改、废止规章13件。
        P-20 2021 NOT_ASSESSABLE ~ regulations.rules.issued=2 ~ 完善规章制度3项。
        P-21 2021 PASS ~ regulations.normativeDocuments.issued=3 regulations.normativeDocuments.inForce=8 ~ 制发行政规范性文件3件，现行有效8件。
        P-21 2021 FAIL ~ regulations.normativeDocuments.inForce=8 ~ 清理规范性文件20件，现行有效行政规范性文件18件。
        P-21 2021 NOT_ASSESSABLE ~ regulations.normativeDocuments.inForce=8 ~ 集中公布现行有效行政规范性文件6件。
        P-21 2021 NOT_ASSESSABLE ~ regulations.normativeDocuments.issued=3 ~ 修订规范性文件5件。
        P-22 2021 PASS ~ fees.fees.amount=7545 ~ 收取行政事业性收费7545万元。
        P-22 2021 PASS ~ fees.fees.amount=7545 ~ 行政事业性收费75,450,000元。
        P-22 2021 PASS ~ fees.fees.amount=12345.6 ~ 行政事业性收费1.23亿元。
        P-22 2021 FAIL ~ fees.fees.amount=7545 ~ 收取行政事业性收费7545元。
        P-22 2021 NOT_ASSESSABLE ~ fees.fees.amount=7545 ~ 收取信息处理费200元。
        S-2  2019,2021 PASS ~ requests.received.total=0 ~ 全年公开信息310条，内容涉及群众关心的各个方面。
        S-2  2019,2021 FAIL ~ requests.received.total=0 ~ 高度重视政府信息公开工作，加强组织领导，健全工作机制，成效明显。
        S-2  2019,2021 NOT_ASSESSABLE ~ requests.received.total=0 ~ 见下表。
        L-1  free,2019,2021 PASS ~ - ~ 公开信息28条（概况20条、预算8条），全部按时。
        L-1  free,2019,2021 PASS ~ - ~ 公开信息36条，比上年增加15条。其中，网站公开28条（概况20条、预算8条），报刊刊登8条，收到回复3次。
        L-1  free,2019,2021 PASS ~ - ~ 收到申请12件，其中自然人10件、法人2件，办结11件。
        L-1  free,2019,2021 PASS ~ - ~ 公开信息468条，其中政策文件300条、动态36条。
        L-1  free,2019,2021 PASS ~ - ~ 公开信息28条（其中概况12条、预算8条）。
        L-1  free,2019,2021 PASS ~ - ~ 公开信息1261条（其中：网站390条、公众号871条）。
        L-1  free,2019,2021 PASS ~ - ~ 网站公开信息50条。在公开的信息中，政策类20条，其他类30条。
        L-1  free,2019,2021 FAIL ~ - ~ 网站公开信息共计37条，包括：人事12条，动态17条，其他18条。
        L-1  free,2019,2021 FAIL ~ - ~ 公开信息28条（概况20条、预算7条）。
        L-1  free,2019,2021 FAIL ~ - ~ 公开信息28条（概况20条、预算8条、年报1条）。
        L-1  free,2019,2021 FAIL ~ - ~ 公开信息36条。其中，网站公开28条，报刊刊登9条。
        L-1  free,2019,2021 FAIL ~ - ~ 公开信息21条，其中概况10条、其他4条。
        L-1  free,2019,2021 PASS ~ - ~ 公开信息28条（其中概况12条、其他16条）。
        L-1  free,2019,2021 PASS ~ - ~ 公开信息28条（其中转发其他单位信息12条、预算8条）。
        L-1  free,2019,2021 FAIL ~ - ~ 公开信息28条（其中概况12条、其他8条）。
        L-1  free,2019,2021 FAIL ~ - ~ 公开信息28条（其中：概况12条，预算7条，其余8条）。
        L-1  free,2019,2021 NOT_ASSESSABLE ~ - ~ 公开信息28条，组织培训3次。
        L-2  free,2019,2021 PASS ~ - ~ 收到申请12件，其中自然人10件，占83.3%；法人2件，占百分之十七。
        L-2  free,2019,2021 FAIL ~ - ~ 收到申请12件，其中自然人10件，占比93.3%。
        L-2  free,2019,2021 PASS ~ - ~ 收到申请12件，办结11件。其中自然人10件，占83.3%。从申请方式看，网上9件，占75%；当面3件，占25%。
        L-2  free,2019,2021 FAIL ~ - ~ 收到申请12件。其中自然人10件，占比93.3%。
        L-2  free,2019,2021 FAIL ~ - ~ 收到申请12件，办结11件。从申请方式看，网上9件，占57%。
        L-2  free,2019,2021 NOT_ASSESSABLE ~ - ~ 收到申请12件。办理提案5件，占全市的20%。
        L-2  free,2019,2021 NOT_ASSESSABLE ~ - ~ 网上申请10件，占83.3%。
        S-3  free,2019,2021 PASS ~ - ~ 公开信息28条。
        S-3  free,2019,2021 FAIL ~ - ~ 该部分以表格形式报告。
        S-3  free,2019,2021 FAIL ~ - ~ （文字描述）
        S-3  free,2019,2021 FAIL ~ - ~ XX局公开信息××条。
        S-4  free,2019,2021 FAIL ~ - ~ 2003年，公开信息28条。
        S-4  free,2019,2021 NOT_ASSESSABLE ~ - ~ 公开信息28条。
        S-6  free,2019,2021 PASS ~ - ~ 编号11010519491231002，电话0951-6888012，国家秘密一律不公开。
        S-6  free,2019,2021 PASS ~ - ~ 编号为110105194912310021。
        S-6  free,2019,2021 FAIL ~ - ~ 申请人身份证号11010519491231002X。
        S-6  free,2019,2021 FAIL ~ - ~ 联系人手机13812345678。
        S-6  free,2019,2021 FAIL ~ - ~ 机密★一年
        S-5  2019 PASS ~ - ~ 依据国办公开办函〔2019〕60号编制。
        S-5  2019 FAIL ~ - ~ 依据国办公开办函〔2021〕30号编制。
        S-5  2021 PASS ~ - ~ 依据国办公开办函〔2021〕30号编制。
        S-5  2021 FAIL ~ - ~ 依据国办公开办函[2019]60号编制。
        """;

    private ProseExamples() {}

    static Stream<Example> all() {
        return Stream.of(
                        TEXTS.lines().flatMap(ProseExamples::texts),
                        Stream.of("free", "2019", "2021").flatMap(ProseExamples::anyEdition),
                        Stream.of("2019", "2021").flatMap(ProseExamples::withTables),
                        fees("2021", 6),
                        fees("2031", 7))
                .flatMap(s -> s);
    }

    private static Stream<Example> texts(String line) {
        var parts = line.split(" ~ ", 3);
        var head = parts[0].split("\\s+");
        return Stream.of(head[1].split(","))
                .map(Sample::zero)
                .map(sample -> Example.of(
                        head[0],
                        Outcome.valueOf(head[2]),
                        (parts[1].equals("-") ? sample : sample.figures(parts[1]))
                                .prose(1, Block.paragraph(parts[2].strip()))));
    }

    private static Stream<Example> anyEdition(String edition) {
        var zero = Sample.zero(edition);
        int year = zero.year();
        return Stream.of(
                Example.of("S-3", Outcome.NOT_ASSESSABLE, zero.silent()),
                Example.of(
                        "S-4",
                        Outcome.PASS,
                        zero.title(year + "年年度报告")
                                .preamble("统计期限自 " + year + " 年 1 月 1 日起至 " + year + " 年 12 月 31 日止。")),
                Example.of("S-4", Outcome.FAIL, zero.title((year - 1) + "年年度报告")),
                Example.of("S-4", Outcome.FAIL, zero.preamble("数据统计期限为" + (year - 1) + "年1月1日至12月31日。")),
                Example.of("S-4", Outcome.FAIL, zero.preamble("统计期限为" + year + "年1月1日至" + (year - 1) + "年12月31日。")));
    }

    private static Stream<Example> withTables(String edition) {
        var zero = Sample.zero(edition);
        var two = zero.channel("门户网站", ChannelKind.WEBSITE, 28, 14, List.of())
                .channel("报刊", ChannelKind.NEWSPAPER, 8, 7, List.of())
                .channel("微信公众号", ChannelKind.WECHAT, 55, null, List.of());
        return Stream.of(
                Example.of("S-5", Outcome.NOT_ASSESSABLE, zero.silent()),
                Example.of("C-4", Outcome.PASS, two.prose(1, text("通过政府网站公开信息28条，微信公众号发布各类信息55条。"))),
                Example.of("C-4", Outcome.FAIL, two.prose(1, text("通过政府网站公开信息27条。"))),
                Example.of("C-4", Outcome.NOT_ASSESSABLE, two.prose(1, text("通过微博发布信息27条，网站公开重点领域信息3条。"))),
                Example.of("C-5", Outcome.PASS, two.prose(1, text("全年主动公开信息91条。通过网站、报刊等公开信息36条。"))),
                Example.of("C-5", Outcome.FAIL, two.prose(1, text("全年主动公开信息90条。"))),
                Example.of("C-5", Outcome.NOT_ASSESSABLE, zero.channel(28, "").prose(1, text("全年主动公开信息90条。"))),
                Example.of("P-16", Outcome.PASS, two.prose(1, text("公开各类信息36条，比上年增长71.4%。"))),
                Example.of("P-16", Outcome.PASS, two.prose(1, text("公开各类信息36条，较上年增加15条。"))),
                Example.of("P-16", Outcome.FAIL, two.prose(1, text("公开各类信息36条，同比增长74.1%。"))),
                Example.of("P-16", Outcome.FAIL, two.prose(1, text("公开各类信息36条，同比下降71.4%。"))),
                Example.of("P-16", Outcome.NOT_ASSESSABLE, two.prose(1, text("公开各类信息55条，同比增长74.1%。"))),
                government("G-1", Outcome.PASS, zero.prose(1, text("纳入工作考核，组织社会评议，没有需要追究责任的情形。"))),
                Example.of("G-1", Outcome.PASS, zero),
                government("G-1", Outcome.FAIL, zero.prose(1, text("纳入绩效考核，其他情况正常。"))),
                government("G-1", Outcome.NOT_ASSESSABLE, zero.silent()),
                Example.of("M-1", Outcome.PASS, zero.improvement(true, true)),
                Example.of("M-1", Outcome.FAIL, zero.improvement(true, false)),
                Example.of("M-1", Outcome.NOT_ASSESSABLE, zero.silent()),
                Example.of("M-2", Outcome.PASS, zero.improvement(true, false)),
                Example.of("M-2", Outcome.FAIL, zero.improvement(false, true)),
                Example.of("M-2", Outcome.NOT_ASSESSABLE, zero.silent()),
                Example.of("M-3", Outcome.PASS, zero.pastMeasure(Measure.Status.UNDERWAY)),
                Example.of("M-3", Outcome.FAIL, zero.pastMeasure(null)),
                Example.of("M-3", Outcome.NOT_ASSESSABLE, zero));
    }

    private static Stream<Example> fees(String edition, int section) {
        var zero = Sample.zero(edition);
        return Stream.of(
                Example.of("F-1", Outcome.PASS, zero.prose(section, text("全年收取信息处理费3940元。"))),
                Example.of("F-1", Outcome.FAIL, zero.prose(section, text("无"))),
                Example.of(
                        "F-1",
                        Outcome.FAIL,
                        zero.prose(section, text("无")).figures("requests.other-feeUnpaid.total=1")),
                Example.of(
                        "F-1",
                        Outcome.FAIL,
                        zero.prose(1, text("收取信息处理费3940元。")).prose(section, text("本年度没有收取信息处理费。"))),
                Example.of("F-1", Outcome.NOT_ASSESSABLE, zero.prose(section)));
    }

    private static Example government(String rule, Outcome outcome, Sample sample) {
        return new Example(
                rule, outcome, sample, Sample.circumstances(sample.year(), Body.GOVERNMENT, new LastYear.Unknown()));
    }

    private static Block text(String text) {
        return Block.paragraph(text);
    }
}
