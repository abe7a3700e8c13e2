package org.nianbao.request.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.request.ApplicantKind;
import org.nianbao.request.Arrival;
import org.nianbao.request.Disposition;
import org.nianbao.request.ledger.LedgerReader.MendedCell;

/** A ledger as an office keeps it becomes what would be registered; whatever it does not say, or says twice, is a doubt. */
class LedgerReaderTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final LedgerReader READER = new LedgerReader();

    /** Title, two rows of headings, months, totals and a remark, as such a sheet has them. */
    private static final String YEAR = """
        某市某局2026年度依申请公开工作台账
        填表单位：某局办公室
        序号\t收到日期\t申请方式\t申请人信息\t\t\t申请公开内容\t答复情况\t\t\t备注
        \t\t\t姓名或名称\t申请人类别\t联系电话\t\t答复类型\t答复时间\t答复文号\t
        一月份
        1\t2026.1.5\t网上\t甲某\t公民\t13900000001\t某道路改造的批复\t予以公开\t2026年1月20日\t某依复〔2026〕1号\t
        2\t1月8日\t信函\t乙有限公司\t企业\t13900000002\t某项目环评批复\t不予公开-第三方\t20260130\t\t已寄
        小计 2件
        三月份
        3\t46082\t现场\t丙某\t个人\t13900000003\t某年会议记录\t信息不存在\t2026-03-20\t\t
        4\t2026/3/9\t当面\t丁某\t公民\t13900000004\t某合同\t办理中\t\t\t
        合计\t\t\t\t\t\t共4件，其中予以公开1件，不予公开2件，无法提供1件，在办1件\t\t\t\t
        注：本台账由办公室保管。
        """;

    private static ReadLedger read(String block) {
        return READER.read(LedgerGrid.of(block), null, List.of(), TODAY);
    }

    private static LedgerRow row(Map<LedgerColumn, String> more) {
        var cells = new java.util.EnumMap<LedgerColumn, String>(Map.of(
                LedgerColumn.ARRIVED_ON, "2026-03-02",
                LedgerColumn.ARRIVAL, "当面提交",
                LedgerColumn.NAME, "某人",
                LedgerColumn.KIND, "自然人",
                LedgerColumn.CONTACT, "13900000001",
                LedgerColumn.WORDS, "某事项的批复"));
        cells.putAll(more);
        return READER.row(1, cells, 2026, TODAY);
    }

    private static List<String> said(LedgerRow row) {
        return row.doubts().stream().map(LedgerDoubt::message).toList();
    }

    @Test
    void aYearsLedgerIsReadRowByRow() {
        var read = read(YEAR);

        assertThat(read.year()).isEqualTo(2026);
        assertThat(read.columns())
                .containsExactly(
                        LedgerColumn.SERIAL,
                        LedgerColumn.ARRIVED_ON,
                        LedgerColumn.ARRIVAL,
                        LedgerColumn.NAME,
                        LedgerColumn.KIND,
                        LedgerColumn.CONTACT,
                        LedgerColumn.WORDS,
                        LedgerColumn.DISPOSITION,
                        LedgerColumn.CLOSED_ON,
                        LedgerColumn.LETTER,
                        LedgerColumn.REMARK);
        assertThat(read.rows()).extracting(LedgerRow::line).containsExactly(6, 7, 10, 11);
        assertThat(read.rows())
                .extracting(row -> row.says().arrivedOn())
                .containsExactly(
                        LocalDate.of(2026, 1, 5),
                        LocalDate.of(2026, 1, 8),
                        LocalDate.of(2026, 3, 1),
                        LocalDate.of(2026, 3, 9));
        assertThat(read.rows())
                .extracting(row -> row.says().disposition())
                .containsExactly(Disposition.GRANTED, Disposition.THIRD_PARTY, Disposition.NOT_HELD, null);
        var first = read.rows().getFirst().entry();
        assertThat(first).isNotNull();
        assertThat(first.arrival()).isEqualTo(Arrival.ONLINE);
        assertThat(first.closing().letter()).isEqualTo("某依复〔2026〕1号");
        // By post: which kind decides the day of receipt, and the sheet does not say.
        assertThat(read.rows().get(1).entry()).isNull();
        assertThat(read.rows().get(1).doubts().getFirst().proposals()).containsExactly("邮政挂号或特快专递", "平常信函");
        assertThat(read.unread()).extracting(ReadLedger.UnreadLine::text).containsExactly("注：本台账由办公室保管。");
    }

    @Test
    void whatTheLedgerSaysOfItselfIsHeldAgainstItsRows() {
        assertThat(read(YEAR).sums())
                .extracting(sum -> sum.what() + " " + sum.says() + "/" + sum.counted())
                .containsExactly("小计 2/2", "合计 4/4", "予以公开 1/1", "不予公开 2/1", "无法提供 1/1", "在办 1/1");
    }

    @Test
    void whatWasMendedStandsInThePlaceOfTheCell() {
        var mended = READER.read(
                LedgerGrid.of(YEAR), null, List.of(new MendedCell(7, LedgerColumn.ARRIVAL, "邮政挂号或特快专递")), TODAY);

        assertThat(mended.rows().get(1).entry()).isNotNull();
        assertThat(mended.rows().get(1).isClean()).isTrue();
    }

    @Test
    void columnsAreToldByWhatStandsInThemWhereNothingNamesThem() {
        var read = read("""
            1\t2026-03-02\t网上\t甲某\t自然人\t13900000001\t某道路改造工程的设计文件\t予以公开\t2026-03-20
            2\t2026-03-04\t当面\t乙有限公司\t商业企业\t0951-5550100\t某项目用地批准文件\t部分公开\t2026-03-25
            """);

        assertThat(read.headed()).isFalse();
        assertThat(read.rows()).allSatisfy(row -> assertThat(row.doubts()).isEmpty());
        assertThat(read.rows().get(1).entry().kind()).isEqualTo(ApplicantKind.BUSINESS);
        assertThat(read.rows().get(1).entry().words()).isEqualTo("某项目用地批准文件");
    }

    @Test
    void aCellOfSeveralLinesAndCommasIsOneCell() {
        var read = read("收到日期,收到方式,申请人,申请人类型,电话,申请内容\n" + "2026-03-02,当面,甲某,公民,13900000001,\"某批复，\n以及\"\"附件\"\"\"\n");

        assertThat(read.rows()).hasSize(1);
        assertThat(read.rows().getFirst().entry().words()).isEqualTo("某批复，\n以及\"附件\"");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-05,2026-03-05",
        "2026.3.5,2026-03-05",
        "2026年3月5日,2026-03-05",
        "2026/3/5 9:30,2026-03-05",
        "2026年3月5日（周四）,2026-03-05",
        "20260305,2026-03-05",
        "46086,2026-03-05",
        "46086.395833,2026-03-05",
        "3月5日,2026-03-05",
        "3.5,2026-03-05",
        "25/3/2026,2026-03-25",
        "26.3.5,2026-03-05",
        "２０２６－０３－０５,2026-03-05"
    })
    void aDayIsReadHoweverItIsWritten(String written, LocalDate day) {
        assertThat(row(Map.of(LedgerColumn.ARRIVED_ON, written)).says().arrivedOn())
                .isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "3/5/2026,收到日期“3/5/2026”可以是2026年3月5日，也可以是2026年5月3日，请写明。",
        "3.1,收到日期“3.1”可以是2026年3月1日，也可以是2026年3月10日，请写明。",
        "三月初,收到日期“三月初”读不出是哪一天，请写成 2026-03-05 的样子。",
        "2026-13-05,收到日期“2026-13-05”读不出是哪一天，请写成 2026-03-05 的样子。",
        "2027-01-05,收到日期2027年1月5日晚于今天。",
        "1996-03-05,收到日期早于《政府信息公开条例》施行的 2008 年。",
        "无,没有收到日期。"
    })
    void aDayThatIsNoneOrTwoHasToBeMended(String written, String doubt) {
        var row = row(Map.of(LedgerColumn.ARRIVED_ON, written));
        assertThat(said(row)).containsExactly(doubt);
        assertThat(row.entry()).isNull();
    }

    @Test
    void aDayWithoutYearNeedsTheLedgers() {
        var row = READER.row(1, Map.of(LedgerColumn.ARRIVED_ON, "3月5日"), null, TODAY);
        assertThat(said(row)).contains("收到日期“3月5日”没有年份；请选择台账的年份，或者写明年份。");
    }

    @ParameterizedTest
    @CsvSource({
        "予以公开,GRANTED,",
        "部分公开,PARTLY_GRANTED,",
        "不予公开-第三方,THIRD_PARTY,",
        "信息不存在,NOT_HELD,",
        "非本机关,NOT_HELD,",
        "已撤回,REST,WITHDRAWN",
        "未补正,NOT_CORRECTED,",
        "不予公开：属于国家秘密,STATE_SECRET,",
        "其他处理：其他（并入另一申请办理）,REST,JOINED"
    })
    void theOfficesWordsForAResultAreKnown(String written, Disposition disposition, Disposition.Rest rest) {
        var row = row(Map.of(LedgerColumn.DISPOSITION, written, LedgerColumn.CLOSED_ON, "2026-03-20"));
        assertThat(said(row)).isEmpty();
        assertThat(row.entry().closing().disposition()).isEqualTo(disposition);
        assertThat(row.entry().closing().rest()).isEqualTo(rest);
    }

    @Test
    void aResultThatIsAGuessIsSaidAndOneThatMayBeSeveralIsAsked() {
        var guess = row(Map.of(LedgerColumn.DISPOSITION, "经审查予以公开（见附件）", LedgerColumn.CLOSED_ON, "2026-03-20"));
        assertThat(said(guess)).containsExactly("办理结果“经审查予以公开（见附件）”看来是“予以公开”，请核对。");
        assertThat(guess.entry()).isNotNull();

        var several = row(Map.of(LedgerColumn.DISPOSITION, "不予公开", LedgerColumn.CLOSED_ON, "2026-03-20"));
        assertThat(several.entry()).isNull();
        assertThat(several.doubts().getFirst().proposals()).hasSize(8).contains("不予公开：属于国家秘密");
        assertThat(row(Map.of(
                                LedgerColumn.DISPOSITION,
                                several.doubts().getFirst().proposals().getFirst(),
                                LedgerColumn.CLOSED_ON,
                                "2026-03-20"))
                        .isClean())
                .isTrue();

        // Not what it says without the word that turns it round.
        assertThat(said(row(Map.of(LedgerColumn.DISPOSITION, "不宜公开", LedgerColumn.CLOSED_ON, "2026-03-20"))))
                .containsExactly("办理结果“不宜公开”没有认出。");
    }

    @Test
    void whatCannotBeIsSaid() {
        assertThat(said(row(Map.of(LedgerColumn.DISPOSITION, "予以公开", LedgerColumn.CLOSED_ON, "2026-02-20"))))
                .containsExactly("办结日期2026年2月20日早于收到日期2026年3月2日。");
        assertThat(said(row(Map.of(LedgerColumn.DISPOSITION, "予以公开")))).containsExactly("有办理结果，没有办结日期；还在办理的，请清空办理结果。");
        assertThat(said(row(Map.of(LedgerColumn.CLOSED_ON, "2026-03-20"))))
                .containsExactly("有办结日期，没有办理结果；还在办理的，请清空办结日期。");
        assertThat(said(row(Map.of(LedgerColumn.IDENTITY, "110105194912310021"))))
                .containsExactly("居民身份证号码的校验码不符，请核对是否有录错的数字。");
        assertThat(said(row(Map.of(LedgerColumn.IDENTITY, "1.10105E+17"))))
                .containsExactly("证件号码被表格软件写成了科学计数，号码已经不全；请照原件补录，没有留存的请清空。");
        assertThat(said(row(Map.of(LedgerColumn.IDENTITY, "91350100M000100Y43"))))
                .containsExactly("申请人类型为“自然人”，统一社会信用代码却是“商业企业”的，请核对。");
        assertThat(said(row(Map.of(LedgerColumn.WORDS, "某人的房屋征收补偿协议"))))
                .containsExactly("申请事项会显示在列表和统计中，不能有申请人的姓名、证件号码、电话；请另写一句话概括。");
        assertThat(said(row(Map.of(LedgerColumn.CONTACT, "/")))).containsExactly("没有联系方式，答复无法送达（条例第二十九条）。");
    }

    @Test
    void whatTheLedgerLeavesOutOfAClosedRequestIsNotInvented() {
        var row = row(Map.of(
                LedgerColumn.CONTACT, "",
                LedgerColumn.ARRIVAL, "电子邮件",
                LedgerColumn.DISPOSITION, "予以公开",
                LedgerColumn.CLOSED_ON, "2026-03-20"));
        assertThat(said(row)).isEmpty();
        assertThat(row.entry().contact().isNone()).isTrue();
        assertThat(row.entry().confirmedOn()).isEqualTo(LocalDate.of(2026, 3, 2));

        var open = row(Map.of(LedgerColumn.ARRIVAL, "电子邮件"));
        assertThat(open.entry().confirmedOn()).isNull();
    }

    @Test
    void whoAppliesTogetherIsToldApart() {
        assertThat(row(Map.of(LedgerColumn.NAME, "张某、李某，王某")).entry().names()).containsExactly("张某", "李某", "王某");
        assertThat(row(Map.of(LedgerColumn.NAME, "张某；李某；某有限公司")).entry().names())
                .hasSize(3);
        var company = "某市甲、乙联合建设工程有限公司";
        assertThat(row(Map.of(LedgerColumn.NAME, company, LedgerColumn.KIND, "企业"))
                        .entry()
                        .names())
                .containsExactly(company);
    }

    @Test
    void nothingOfWhoAppliesStandsInADoubt() {
        var row = row(Map.of(
                LedgerColumn.NAME, "独孤某某",
                LedgerColumn.IDENTITY, "110105194912310021",
                LedgerColumn.CONTACT, "无",
                LedgerColumn.WORDS, "独孤某某的档案"));
        assertThat(String.join("", said(row))).doesNotContain("独孤").doesNotContain("110105194912310021");
        assertThat(row + "" + read(YEAR).rows()).doesNotContain("独孤").doesNotContain("甲某");
    }

    @Test
    void whatIsNoLedgerIsSaid() {
        assertThatThrownBy(() -> read("\n\n")).hasMessageStartingWith("没有内容。");
        assertThatThrownBy(() -> read("今天的会议纪要\n请各科室阅办")).hasMessageStartingWith("没有认出台账的列。");
        assertThatThrownBy(() -> read("收到日期\t申请人\t申请内容\n")).hasMessageStartingWith("认出了表头，没有找到一件申请。");
    }
}
