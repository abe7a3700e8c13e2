package org.nianbao.request.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.request.ApplicantKind;
import org.nianbao.request.Disposition;
import org.nianbao.request.Fact.SupplyForm;
import org.nianbao.request.Guards.Objection;
import org.nianbao.request.Remedy;
import org.nianbao.request.Standings;

/** What keeps a letter from being signed, each beside the same letter as it should be. */
class LetterCheckTests {

    private static List<String> asked(Decision decision) {
        return decision.items().stream().map(ReplyItem::asked).toList();
    }

    private static List<Objection> check(Decision decision, Letter letter) {
        return LetterCheck.ofReply(Cases.standing(), asked(decision), decision, Cases.remedy(decision), letter);
    }

    private static List<String> refused(Decision decision, Letter letter) {
        return check(decision, letter).stream()
                .filter(Objection::refused)
                .map(Objection::message)
                .toList();
    }

    /** Written over by hand. */
    private static Letter changed(Letter letter, UnaryOperator<String> paragraphs) {
        return with(letter, letter.paragraphs().stream().map(paragraphs).toList(), letter.remedy());
    }

    private static Letter with(Letter letter, List<String> paragraphs, @Nullable String remedy) {
        return new Letter(
                letter.kind(),
                letter.title(),
                letter.number(),
                letter.addressee(),
                paragraphs,
                remedy,
                letter.lines(),
                letter.enclosures(),
                letter.agency(),
                letter.on());
    }

    private static Letter remedied(Letter letter, @Nullable String remedy) {
        return with(letter, letter.paragraphs(), remedy);
    }

    private static Decision refusal(String reason, @Nullable Support support, Ground ground) {
        return new Decision(ground.disposition(), List.of(Cases.item(ground, reason, support)), SupplyForm.PAPER);
    }

    @ParameterizedTest
    @EnumSource(Ground.class)
    void aReplyAsItIsComposedCanBeSigned(Ground ground) {
        var decision = Cases.decision(ground);
        assertThat(check(decision, Cases.reply(decision))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Ground.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ALREADY_PUBLIC", "PROVIDED"})
    void soCanAReplyThatGivesAPart(Ground withheld) {
        var decision = Cases.part(withheld);
        assertThat(check(decision, Cases.reply(decision))).isEmpty();
    }

    @Test
    void namesTheRegisterNumber() {
        var decision = Cases.decision(Ground.INTERNAL);
        assertThat(refused(decision, changed(Cases.reply(decision), text -> text.replace("〔2026〕12号", "〔2026〕13号"))))
                .containsExactly("答复没有写明登记编号〔2026〕12号。");
    }

    @Test
    void namesTheDayOfReceipt() {
        var decision = Cases.decision(Ground.INTERNAL);
        assertThat(refused(decision, changed(Cases.reply(decision), text -> text.replace("2026年6月1日", "近日"))))
                .containsExactly("答复没有写明收到申请的日期2026年6月1日。");
    }

    @Test
    void namesWhatWasAskedFor() {
        var decision = Cases.decision(Ground.INTERNAL);
        assertThat(refused(decision, changed(Cases.reply(decision), text -> text.replace(Cases.ASKED, "有关材料"))))
                .containsExactly("答复没有写明申请的内容“" + Cases.ASKED + "”。");
    }

    @Test
    void answersEachThingThatWasAskedFor() {
        var decision = Cases.decision(Ground.PROVIDED);
        assertThat(LetterCheck.ofReply(
                        Cases.standing(),
                        List.of(Cases.ASKED, "维修记录"),
                        decision,
                        Cases.remedy(decision),
                        Cases.reply(decision)))
                .containsExactly(new Objection("申请的第 2 项“维修记录”没有答复。", true));
    }

    @Test
    void answersNothingElse() {
        var decision = Cases.part(Ground.DELIBERATIVE);
        assertThat(LetterCheck.ofReply(
                        Cases.standing(),
                        List.of(Cases.ASKED),
                        decision,
                        Cases.remedy(decision),
                        Cases.reply(decision)))
                .containsExactly(new Objection("答复的“比选报价表”不是申请的内容。", true));
    }

    @Test
    void namesTheArticle() {
        var decision = Cases.decision(Ground.DELIBERATIVE);
        assertThat(refused(decision, changed(Cases.reply(decision), text -> text.replace("第十六条第二款、", ""))))
                .containsExactly("答复没有写明“" + Cases.ASKED + "”所依据的《政府信息公开条例》第十六条第二款。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "属于过程性信息。", "根据《中华人民共和国政府信息公开条例》第十六条第二款的规定，该信息属于过程性信息，本机关决定不予公开。"})
    void givesAReasonOfItsOwn(String reason) {
        var decision = refusal(reason, null, Ground.DELIBERATIVE);
        assertThat(refused(decision, Cases.reply(decision)))
                .containsExactly("“" + Cases.ASKED + "”不予提供的理由不足 20 个字。请针对这项信息写明为什么属于“过程性信息”。");
    }

    @Test
    void theReasonStandsInTheLetter() {
        var decision = Cases.decision(Ground.DELIBERATIVE);
        assertThat(refused(decision, changed(Cases.reply(decision), text -> text.replace(Cases.REASON, "理由另述"))))
                .containsExactly("答复没有写明“" + Cases.ASKED + "”的理由。");
    }

    @Test
    void tellsOfReasonsThatAreAllTheSame() {
        var decision = new Decision(
                Disposition.DELIBERATIVE,
                List.of(
                        new ReplyItem("会议纪要", Ground.DELIBERATIVE, Cases.REASON, null),
                        new ReplyItem("讨论稿", Ground.DELIBERATIVE, Cases.REASON, null)),
                SupplyForm.PAPER);
        assertThat(check(decision, Cases.reply(decision)))
                .containsExactly(new Objection("有几项不予提供的理由完全相同，请核对是否分别针对各项信息。", false));
    }

    @Test
    void saysThatItIsWithheld() {
        var decision = Cases.decision(Ground.INTERNAL);
        assertThat(refused(decision, changed(Cases.reply(decision), text -> text.replace("不予公开", "另行研究"))))
                .containsExactly("答复没有写明“" + Cases.ASKED + "”不予公开。");
    }

    @Test
    void whatIsNotHeldWasSearchedFor() {
        var decision = refusal(Cases.REASON, null, Ground.NOT_EXISTING);
        assertThat(refused(decision, Cases.reply(decision)))
                .contains("“" + Cases.ASKED + "”不存在的，须写明检索记录：由谁检索、在哪里检索、关键词、日期。");
        var searched = Cases.decision(Ground.NOT_EXISTING);
        assertThat(refused(searched, changed(Cases.reply(searched), text -> text.replace("综合档案室、", ""))))
                .hasSize(1)
                .first()
                .asString()
                .contains("信息不存在的说明");
    }

    @Test
    void aSearchSaysByWhomWhereAndByWhichWords() {
        var on = LocalDate.of(2026, 6, 10);
        assertThatThrownBy(() -> new Support.Search("", "档案室", List.of("合同"), on))
                .hasMessageContaining("由谁检索");
        assertThatThrownBy(() -> new Support.Search("办公室", " ", List.of("合同"), on))
                .hasMessageContaining("在哪里检索");
        assertThatThrownBy(() -> new Support.Search("办公室", "档案室", List.of(), on))
                .hasMessageContaining("关键词");
    }

    @Test
    void aRepeatedRequestNamesTheEarlierReply() {
        var decision = refusal("", null, Ground.REPEATED);
        assertThat(refused(decision, Cases.reply(decision))).contains("“" + Cases.ASKED + "”重复申请的，须写明在先答复的文号和日期。");
        var named = Cases.decision(Ground.REPEATED);
        assertThat(refused(named, changed(Cases.reply(named), text -> text.replace("2026年3月2日", "此前"))))
                .hasSize(1);
    }

    @Test
    void aStateSecretNamesItsClassification() {
        var decision = refusal(Cases.REASON, null, Ground.STATE_SECRET);
        assertThat(refused(decision, Cases.reply(decision))).contains("“" + Cases.ASKED + "”以国家秘密为由不予公开的，须写明定密情况。");
        assertThatThrownBy(() -> new Support.Classification("内部", "十年", "某局")).hasMessageContaining("密级");
    }

    @Test
    void tellsOfAReplyThatDoesNotSayWhoseItIs() {
        var decision = refusal(Cases.REASON, null, Ground.OTHER_AGENCY);
        assertThat(check(decision, Cases.reply(decision)))
                .containsExactly(new Objection(
                        "“" + Cases.ASKED + "”没有写明负责公开的机关；能够确定的，须告知其名称和联系方式（条例第三十六条第（五）项）。", false, "items.0.support"));
        var known = Cases.decision(Ground.OTHER_AGENCY);
        assertThat(refused(known, changed(Cases.reply(known), text -> text.replace("0951-0000000", ""))))
                .hasSize(1);
    }

    @Test
    void theResultIsThatOfTheItems() {
        var items = Cases.part(Ground.INTERNAL).items();
        var decision = new Decision(Disposition.INTERNAL, items, SupplyForm.PAPER);
        assertThat(refused(decision, Cases.reply(decision)))
                .containsExactly("按各项的办理情况，办理结果应为“部分公开”，现为“不予公开：属于三类内部事务信息”。");
    }

    @Test
    void ofSeveralGroundsOneIsTheResult() {
        var items = List.of(
                new ReplyItem("会议纪要", Ground.DELIBERATIVE, Cases.REASON, null),
                new ReplyItem("合同", Ground.NOT_EXISTING, "", Cases.SEARCH));
        var one = new Decision(Disposition.DELIBERATIVE, items, SupplyForm.PAPER);
        assertThat(check(one, Cases.reply(one))).isEmpty();
        var neither = new Decision(Disposition.COMPLAINT, items, SupplyForm.PAPER);
        assertThat(refused(neither, Cases.reply(neither))).contains("办理结果“不予处理：信访举报投诉类申请”不是任何一项的办理情况。");
    }

    @Test
    void isOfTheKindThatTheResultAsksFor() {
        var decision = Cases.decision(Ground.INTERNAL);
        assertThat(refused(decision, Cases.reply(Cases.decision(Ground.PROVIDED))))
                .contains("办理结果“不予公开：属于三类内部事务信息”应使用“不予公开决定书”，现为“公开告知书”。");
    }

    /** As model letters of the 2010s ended. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "如对本答复不服，可以在收到本告知书之日起60日内向银川市人民政府申请行政复议，或者在6个月内向人民法院提起行政诉讼。",
                "如对本告知不服，可以在60日内依法申请行政复议；也可以在六个月内直接向人民法院起诉，行政复议机关为银川市人民政府。",
                "可自收到之日起60日内先向银川市人民政府申请行政复议。也可在6个月内提起行政诉讼。"
            })
    void anOldModelLetterIsNoLongerRight(String remedy) {
        var decision = Cases.part(Ground.DELIBERATIVE);
        assertThat(refused(decision, remedied(Cases.reply(decision), remedy)))
                .anyMatch(message -> message.startsWith("救济途径有误：自2024年1月1日起"));
        var mayChoose = Cases.part(Ground.NOT_EXISTING);
        assertThat(refused(mayChoose, remedied(Cases.reply(mayChoose), remedy)))
                .noneMatch(message -> message.contains("自2024年1月1日起"));
    }

    @Test
    void whatWasAskedForMayItselfBeAboutCourts() {
        var decision = new Decision(
                Disposition.DELIBERATIVE,
                List.of(new ReplyItem("申请行政复议或者提起行政诉讼的案件讨论记录", Ground.DELIBERATIVE, Cases.REASON, null)),
                SupplyForm.PAPER);
        assertThat(check(decision, Cases.reply(decision))).isEmpty();
    }

    @Test
    void anOldModelLetterWasRightInItsTime() {
        var decision = Cases.part(Ground.DELIBERATIVE);
        var then = Remedy.of(
                decision.disposition(),
                decision.withheldFor(),
                LocalDate.of(2023, 6, 1),
                List.of("银川市人民政府", "宁夏回族自治区机关事务管理局"));
        assertThat(LetterCheck.ofReply(
                        Cases.standing(),
                        asked(decision),
                        decision,
                        then,
                        remedied(Cases.reply(decision), then.sentence("你", "告知书"))))
                .isEmpty();
    }

    @Test
    void whoMayChooseIsNotSentTo复议First() {
        var decision = Cases.decision(Ground.NOT_EXISTING);
        var first = Cases.reply(Cases.decision(Ground.INTERNAL)).remedy();
        assertThat(refused(decision, remedied(Cases.reply(decision), first)))
                .containsExactly("救济途径有误：这一答复可以申请行政复议，也可以直接提起行政诉讼，不能要求申请人先申请行政复议。");
        assertThat(refused(decision, remedied(Cases.reply(decision), "可以自收到之日起60日内向银川市人民政府申请行政复议。")))
                .containsExactly("答复没有写明提起行政诉讼的途径和期限。");
    }

    @Test
    void namesTheRemedyItsBodyAndItsPeriod() {
        var decision = Cases.decision(Ground.INTERNAL);
        var letter = Cases.reply(decision);
        assertThat(refused(decision, remedied(letter, null))).containsExactly("答复没有写明救济途径：向哪个机关、在多长期限内申请行政复议。");
        assertThat(refused(decision, remedied(letter, "应当先自收到之日起60日内向上一级主管部门申请行政复议。")))
                .containsExactly("答复没有写明行政复议机关“银川市人民政府”。", "救济途径有误：行政复议机关只有银川市人民政府，不能写向上级主管部门申请。");
        assertThat(refused(decision, remedied(letter, "应当先依法向银川市人民政府申请行政复议。")))
                .containsExactly("答复没有写明申请行政复议的期限（60日）。");
    }

    @Test
    void whatIsStillToBeFilledInIsNotSigned() {
        var decision = Cases.decision(Ground.INTERNAL);
        var open = new ArrayList<>(Cases.reply(decision).paragraphs());
        open.add("联系方式：〔待填：联系方式〕");
        assertThat(refused(
                        decision,
                        with(Cases.reply(decision), open, Cases.reply(decision).remedy())))
                .containsExactly("文书中还有待填的内容：联系方式。");
    }

    @Test
    void whatWasNotConfirmedIsNotAnswered() {
        var decision = Cases.decision(Ground.INTERNAL);
        assertThat(LetterCheck.ofReply(
                        Standings.byMail(12, ApplicantKind.PERSON, "2026-06-01", "2026-06-26"),
                        asked(decision),
                        decision,
                        Cases.remedy(decision),
                        Cases.reply(decision)))
                .contains(new Objection("申请还没有确认收到，不能答复。", true));
    }

    private static Letter toThirdParty(String shared) {
        return Cases.TEMPLATES
                .of(LetterKind.THIRD_PARTY_CONSULTATION)
                .compose(
                        Particulars.toOthers("你单位").with(Slot.SHARED, shared),
                        "某汽车销售有限公司",
                        null,
                        List.of(),
                        Cases.AGENCY);
    }

    private static final List<String> IDENTITY = List.of(Cases.NAME, "11010519491231002X", "13800138000", "银川市兴庆区某路1号");

    @Test
    void aThirdPartyLearnsWhatIsAskedFor() {
        assertThat(LetterCheck.of(toThirdParty("比选报价表（2025年）。该信息是否可以公开，请申请人以外的你单位答复。"), IDENTITY))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"欧阳清泉要的比选报价表", "欧 阳 清 泉要的比选报价表", "比选报价表（１３８－００１３－８０００）", "比选报价表，请寄银川市兴庆区 某路1号"})
    void aThirdPartyNeverLearnsWhoAsks(String shared) {
        assertThat(LetterCheck.of(toThirdParty(shared), IDENTITY))
                .containsExactly(new Objection("发给申请人以外的文书中有申请人的姓名、名称、证件号码或者联系方式，请删去。", true));
    }

    @Test
    void aThirdPartyLearnsNoNumberOfAnybody() {
        assertThat(LetterCheck.of(toThirdParty("某人（110105 19491231 002X）的材料"), List.of()))
                .containsExactly(new Objection("发给申请人以外的文书中有身份证号码，请删去。", true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"申请人：张三，要比选报价表", "申请人姓名见附件", "申请人王先生要的报价表"})
    void aThirdPartyIsNotToldInSoManyWords(String shared) {
        assertThat(LetterCheck.of(toThirdParty(shared), List.of()))
                .containsExactly(new Objection("发给申请人以外的文书不得写明由谁申请，请删去有关文字。", true));
    }

    @Test
    void theApplicantsOwnLettersMayNameTheApplicant() {
        var receipt = Cases.TEMPLATES
                .of(LetterKind.CONSULTATION_NOTICE)
                .compose(
                        Particulars.of(Cases.standing()).with(Slot.CONSULTED, "第三方" + Cases.NAME),
                        Cases.NAME,
                        null,
                        List.of(),
                        Cases.AGENCY);
        assertThat(LetterCheck.of(receipt, IDENTITY)).isEmpty();
    }

    @Test
    void aThirdPartyWhoseObjectionDidNotPrevailIsToldOfTheRemedy() {
        var letter = Cases.TEMPLATES
                .of(LetterKind.THIRD_PARTY_NOTICE)
                .compose(
                        Particulars.toOthers("你单位").with(Slot.SHARED, "比选报价表").with(Slot.WHY, "涉及公共利益。"),
                        "某汽车销售有限公司",
                        Remedy.ofOther(List.of("银川市人民政府")),
                        List.of(),
                        Cases.AGENCY);
        assertThat(LetterCheck.of(letter, IDENTITY)).isEmpty();
        assertThat(LetterCheck.of(remedied(letter, null), IDENTITY))
                .containsExactly(new Objection("文书没有写明救济途径：向哪个机关、在多长期限内申请行政复议。", true));
    }
}
