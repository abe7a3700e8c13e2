package org.nianbao.request.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nianbao.calendar.WorkCalendars;
import org.nianbao.request.ApplicantKind;
import org.nianbao.request.Fact.AmendmentAsked;
import org.nianbao.request.Fact.ConsultationKind;
import org.nianbao.request.Fact.ConsultationSent;
import org.nianbao.request.Fact.FeeBasis;
import org.nianbao.request.Fact.SupplyForm;
import org.nianbao.request.ProcessingFee;
import org.nianbao.request.Remedy;
import org.nianbao.request.Standings;
import org.nianbao.request.letter.LetterTemplate.LetterWording;

/** The wording of every letter, and what a template of an agency's own may and may not change. */
class LetterTemplateTests {

    private static Letter compose(LetterTemplate template, Particulars particulars) {
        return template.compose(
                particulars,
                Cases.NAME,
                template.kind().namesRemedy() ? Remedy.ofOther(List.of("银川市人民政府")) : null,
                List.of(),
                Cases.AGENCY);
    }

    /** Everything a template can name, so that what is still open in the letter is a slot that nothing fills. */
    private static Particulars all() {
        var all = Particulars.of(Cases.standing());
        for (var slot : Slot.values()) {
            all = all.with(slot, "某" + slot.label());
        }
        return all;
    }

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void everyKindHasAWordingAndLeavesNothingOpen(LetterKind kind) {
        var letter = compose(Cases.TEMPLATES.of(kind), all());
        assertThat(letter.text()).doesNotContain("〔待填", "{", "}");
        assertThat(letter.remedy() != null).isEqualTo(kind.namesRemedy());
        assertThat(LetterCheck.of(letter, List.of())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void whatNobodySaidYetStandsOpen(LetterKind kind) {
        var letter = compose(Cases.TEMPLATES.of(kind), Particulars.toOthers("你"));
        if (kind.isSheet()) {
            assertThat(letter.lines()).anyMatch(line -> line.text().isEmpty());
            return;
        }
        for (var slot : kind.required()) {
            assertThat(letter.text()).contains("〔待填：" + slot.label() + "〕");
        }
        assertThat(LetterCheck.of(letter, List.of())).anyMatch(each -> each.refused());
    }

    @ParameterizedTest
    @EnumSource(Ground.class)
    void everyGroundIsSaidWithItsArticleAndReason(Ground ground) {
        var letter = Cases.reply(Cases.decision(ground));
        assertThat(letter.text()).contains(Cases.ASKED, "你").doesNotContain("〔待填", "{", "}", "。。");
        if (ground.article() != null) {
            assertThat(letter.text()).contains(ground.article());
        }
        assertThat(letter.text()).contains(Cases.REASON + "。");
    }

    @Test
    void whoseItIsIsLeftOutWhereNobodyKnows() {
        var decision = new Decision(
                Ground.OTHER_AGENCY.disposition(),
                List.of(Cases.item(Ground.OTHER_AGENCY, Cases.REASON, null)),
                SupplyForm.PAPER);
        assertThat(Cases.reply(decision).text()).contains("不属于本机关负责公开").doesNotContain("〔待填");
    }

    @Test
    void speaksToAnOrganisationAsOne() {
        var standing = Standings.online(3, ApplicantKind.LEGAL, "2026-06-01", "2026-06-02");
        var receipt = compose(
                Cases.TEMPLATES.of(LetterKind.RECEIPT),
                Particulars.of(standing).with(Slot.QUERY_CODE, "K7M2").with(Slot.CONTACT, "0951-0000000"));
        assertThat(receipt.paragraphs())
                .contains(
                        "你单位提出的政府信息公开申请，本机关于2026年6月1日收到，现予登记。",
                        "登记编号：〔2026〕3号",
                        "答复期限：2026年6月30日前（含当日）。需要你单位补正申请内容、征求第三方或者其他机关意见、延长答复期限或者收取信息处理费的，" + "答复期限依法另行计算，本机关将告知你单位。")
                .noneMatch(paragraph -> paragraph.startsWith("申请内容："));
    }

    @Test
    void aPeriodIntoAYearWithoutItsHolidaysIsSaidToBeProvisional() {
        var standing = Standings.online(3, ApplicantKind.PERSON, "2026-12-21", "2026-12-22");
        assertThat(compose(Cases.TEMPLATES.of(LetterKind.RECEIPT), Particulars.of(standing))
                        .text())
                .contains("（暂定，以国务院办公厅公布的节假日安排为准）");
    }

    @Test
    void anAmendmentSaysUntilWhenAndWhatFollowsFromSilence() {
        var standing = Standings.online(
                3,
                ApplicantKind.PERSON,
                "2026-06-01",
                "2026-06-03",
                new AmendmentAsked(LocalDate.of(2026, 6, 3), LocalDate.of(2026, 6, 24)));
        assertThat(compose(
                                Cases.TEMPLATES.of(LetterKind.AMENDMENT),
                                Particulars.of(standing)
                                        .with(Slot.UNCLEAR, "“有关材料”不能确定是哪些文件。")
                                        .with(Slot.GUIDANCE, "请写明文件的名称、文号或者形成的时间。"))
                        .text())
                .contains("请你在2026年6月24日前（含当日）补正。请写明文件的名称、文号或者形成的时间。", "视为放弃申请");
    }

    @Test
    void anExtensionSaysUntilWhenThePeriodThenRuns() {
        var standing = Cases.standing();
        var reply = Objects.requireNonNull(standing.reply());
        var letter = compose(
                Cases.TEMPLATES.of(LetterKind.EXTENSION),
                Particulars.of(standing)
                        .extended(WorkCalendars.load().country(), reply, 10)
                        .with(Slot.WHY, "涉及资料较多，需要逐页进行保密审查。"));
        assertThat(reply.due()).isEqualTo("2026-06-30");
        assertThat(letter.text()).contains("答复期限延长10个工作日，延长后的答复期限为2026年7月14日前（含当日）。");
        assertThat(LetterCheck.of(letter, List.of())).isEmpty();
    }

    @Test
    void theApplicantIsToldWhoWasConsultedAndNotByName() {
        var standing = Standings.online(
                3,
                ApplicantKind.PERSON,
                "2026-06-01",
                "2026-06-03",
                new ConsultationSent(LocalDate.of(2026, 6, 3), 1, ConsultationKind.THIRD_PARTY));
        assertThat(compose(Cases.TEMPLATES.of(LetterKind.CONSULTATION_NOTICE), Particulars.of(standing))
                        .text())
                .contains("本机关已依法征求第三方的意见");
    }

    @Test
    void aFeeIsSaidWithItsPaperItsStandardAndItsAmount() {
        var letter = compose(
                Cases.TEMPLATES.of(LetterKind.FEE_NOTICE),
                Particulars.of(Cases.standing())
                        .with(ProcessingFee.load(), FeeBasis.PAGES, 150)
                        .with(Slot.HOW_TO_PAY, "凭缴款码在代收银行缴纳。"));
        assertThat(letter.text()).contains("国办函〔2020〕109号", "第101至150页每页20元，计1000元", "收费金额：1700元。", "次日起20个工作日内");
        assertThat(LetterCheck.of(letter, List.of())).isEmpty();
    }

    @Test
    void asksWhoeverWritesForWhatOnlyHeKnows() {
        assertThat(Cases.TEMPLATES.of(LetterKind.AMENDMENT).asks()).containsExactly(Slot.UNCLEAR, Slot.GUIDANCE);
        assertThat(Cases.TEMPLATES.of(LetterKind.REFUSED).asks()).isEmpty();
    }

    @Test
    void anAgencysOwnWordingTakesThePlaceOfOurs() {
        var own = new LetterTemplate(
                LetterKind.RECEIPT,
                "收件回执",
                List.of(new LetterWording(
                        "{receivedOn}收到，编号{registerNumber}，{due}前答复，查询码{queryCode}，电话{contact}。", false)),
                List.of());
        var templates = Cases.TEMPLATES.with(own);
        assertThat(compose(templates.of(LetterKind.RECEIPT), all()).title()).isEqualTo("收件回执");
        assertThat(templates.of(LetterKind.AMENDMENT)).isEqualTo(Cases.TEMPLATES.of(LetterKind.AMENDMENT));
    }

    @Test
    void anAgencysOwnWordingCannotLeaveOutWhatTheLawAsksFor() {
        assertThatThrownBy(() -> new LetterTemplate(
                        LetterKind.EXTENSION,
                        "延期",
                        List.of(
                                new LetterWording(
                                        "{registerNumber}于{receivedOn}收到，延长{extendedDays}个工作日，至{due}。", false),
                                new LetterWording("因{why}。", true)),
                        List.of()))
                .hasMessage("“延期答复告知书”的模板缺少“理由”，请在正文中写入 {why}。");
    }

    @Test
    void refusesASlotThatThereIsNot() {
        assertThatThrownBy(() -> new LetterTemplate(
                        LetterKind.REASONS, "说明理由", List.of(new LetterWording("{purpose}", false)), List.of()))
                .hasMessage("文书模板中没有“{purpose}”这一项。");
    }

    @ParameterizedTest
    @EnumSource(
            value = Slot.class,
            names = {"ASKED", "KIND", "QUERY_CODE", "REGISTER_NUMBER"})
    void aTemplateForAThirdPartyCannotSayWhoAsks(Slot slot) {
        assertThatThrownBy(() -> new LetterTemplate(
                        LetterKind.THIRD_PARTY_CONSULTATION,
                        "征求意见书",
                        List.of(new LetterWording("{shared}{" + slot.key() + "}", false)),
                        List.of()))
                .hasMessageContaining("以免透露由谁申请");
    }

    @Test
    void whatIsFilledInIsTakenAsItIs() {
        var letter = compose(
                Cases.TEMPLATES.of(LetterKind.THIRD_PARTY_CONSULTATION),
                Particulars.toOthers("你单位").with(Slot.SHARED, "$1 {you} \\ 合同"));
        assertThat(letter.text()).contains("$1 {you} \\ 合同");
        var decision = new Decision(
                Ground.INTERNAL.disposition(),
                List.of(Cases.item(Ground.INTERNAL, "理由 {asked} $1", null)),
                SupplyForm.PAPER);
        assertThat(Cases.reply(decision).text()).contains("理由 {asked} $1。");
    }

    @Test
    void aSheetLeavesRoomForWhatIsSignedByHand() {
        var decision = Cases.decision(Ground.NOT_EXISTING);
        var sheet = Cases.TEMPLATES
                .of(LetterKind.APPROVAL_SHEET)
                .compose(
                        Particulars.of(Cases.standing()).with(decision, Cases.TEMPLATES),
                        Cases.NAME,
                        null,
                        List.of(),
                        Cases.AGENCY);
        assertThat(sheet.lines())
                .contains(
                        new Letter.LetterLine("登记编号", "〔2026〕12号"),
                        new Letter.LetterLine("检索情况", Cases.SEARCH.shown() + "。"),
                        new Letter.LetterLine("签发", ""));
        assertThat(sheet.text() + sheet.addressee()).doesNotContain(Cases.NAME);
    }

    @Test
    void aLetterSaysNothingOfItselfToALog() {
        assertThat(Cases.reply(Cases.decision(Ground.INTERNAL))).hasToString("Letter[REFUSED]");
    }
}
