package org.nianbao.request;

import org.jspecify.annotations.Nullable;
import org.nianbao.ChinaTime;

/** What happened, in a sentence for the office; it names nobody outside the agency. */
public final class FactSentence {

    private FactSentence() {}

    public static String of(Fact fact) {
        return switch (fact) {
            case Fact.Registered one ->
                "登记申请：" + one.arrival().label() + "，" + one.kind().label()
                        + (one.joint() > 1 ? "等 " + one.joint() + " 人共同申请" : "")
                        + (one.agent() ? "，由代理人提出" : "")
                        + (one.splitOf() == null ? "" : "，由申请" + one.splitOf().shown() + "拆分") + "。";
            case Fact.WordsRecorded one -> "登记申请内容。";
            case Fact.MaterialHandedIn one -> one.identity() ? "申请人提交身份证明。" : "申请人提交材料。";
            case Fact.Described one -> "改写申请事项。";
            case Fact.IdentityOpened one -> "查看申请人身份。";
            case Fact.Confirmed one -> "与申请人确认收到。";
            case Fact.KindChanged one -> "申请人类型改为“" + one.kind().label() + "”。";
            case Fact.Assigned one -> "分办给" + one.division() + "，承办人" + one.name() + "。";
            case Fact.AmendmentAsked one -> "通知补正，期限至" + ChinaTime.said(one.until()) + "。";
            case Fact.Amended one -> "申请人补正。";
            case Fact.ReasonsAsked one -> "要求申请人说明理由。";
            case Fact.ReasonsGiven one -> "申请人说明理由，" + (one.reasonable() ? "理由合理。" : "理由不合理。");
            case Fact.ConsultationSent one ->
                "第 " + one.consultation() + " 次征求意见：向" + one.kind().label() + "发出。";
            case Fact.ConsultationReached one -> "第 " + one.consultation() + " 次征求意见：对方收到。";
            case Fact.OpinionCame one ->
                "第 " + one.consultation() + " 次征求意见：" + one.opinion().label() + "。";
            case Fact.ExtensionAsked one -> "申请延期 " + one.days() + " 个工作日。";
            case Fact.Extended one -> "批准延期 " + one.days() + " 个工作日。";
            case Fact.ExtensionTold one -> "告知申请人延期。";
            case Fact.DelaySet one -> "确定延迟答复的期限为" + ChinaTime.said(one.until()) + "。";
            case Fact.FeeAsked one ->
                "提出" + one.basis().label() + "收取信息处理费：" + one.quantity()
                        + (one.basis() == Fact.FeeBasis.ITEMS ? " 件，" : " 页，") + one.yuan() + " 元。";
            case Fact.FeeApproved one -> "批准收费。";
            case Fact.FeeNoticed one -> "申请人收到收费通知。";
            case Fact.FeePaid one -> "申请人缴费，票据号 " + one.receipt() + "。";
            case Fact.Drafted one -> "拟办：" + result(one.disposition(), one.rest()) + "。";
            case Fact.StepApproved one -> one.step() + "通过。";
            case Fact.StepReturned one -> one.step() + "退回。";
            case Fact.Signed one -> "签发，文书编号 " + one.letterNumber() + "。";
            case Fact.Delivered one -> "送达：" + one.means().label() + "。";
            case Fact.RequestWithdrawn one -> "申请人书面撤回申请。";
            case Fact.ClosingProposed one -> "提出直接办结：" + result(one.disposition(), one.rest()) + "。";
            case Fact.Closed one -> "直接办结：" + result(one.disposition(), one.rest()) + "。";
            case Fact.TakenOver one ->
                "由原台账转入：" + result(one.disposition(), one.rest())
                        + (one.letterNumber() == null ? "" : "，文书编号 " + one.letterNumber())
                        + "。办理在登记之前，没有经过本系统的审核、签发。";
            case Fact.VoidingProposed one -> "提出作废。";
            case Fact.Voided one -> "作废。";
            case Fact.ReplyRenewed one -> one.ordered() ? "按责令重新答复。" : "补充答复。";
            case Fact.Filed one -> "归档：" + one.box() + "，保管期限" + (one.years() == 0 ? "永久。" : " " + one.years() + " 年。");
            case Fact.LetterWritten one -> "《" + one.title() + "》定稿，文书编号 " + one.letterNumber() + "。";
            case Fact.Rectified one ->
                one.instead() == null
                        ? "更正登记：第 " + one.number() + " 项登记有误，予以删去。"
                        : "更正登记：第 " + one.number() + " 项应为“" + of(one.instead()) + "”，发生于"
                                + ChinaTime.said(one.instead().on()) + "。";
        };
    }

    private static String result(Disposition disposition, Disposition.@Nullable Rest rest) {
        return rest == null ? disposition.label() : disposition.label() + "（" + rest.label() + "）";
    }
}
