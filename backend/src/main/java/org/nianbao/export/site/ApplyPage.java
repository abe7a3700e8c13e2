package org.nianbao.export.site;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.nianbao.ChinaTime;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyTree;
import org.nianbao.export.file.Markup;
import org.nianbao.graphql.Connection;
import org.nianbao.request.Fact.SupplyForm;
import org.nianbao.request.applying.ApplyGuide;
import org.nianbao.request.applying.ApplyOutcome.RequestProgress;
import org.nianbao.request.applying.ApplyOutcome.RequestReceipt;
import org.nianbao.request.identity.IdentityKind;

/** 依申请公开 without script: the guide, the form, the receipt, and how a request is doing. */
final class ApplyPage {

    static final String PATH = "/apply";
    static final String LOOK_UP = "/apply/lookup";

    private static final String LONGEST_NUMBER = "40";

    private ApplyPage() {}

    /** Whom one may ask here. */
    static String choice(Connection<ApplyGuide> open, @Nullable String after, AgencyTree tree) {
        var page = begin("申请公开政府信息");
        page.element(
                        "p",
                        "公民、法人和其他组织可以向行政机关申请公开政府信息（《政府信息公开条例》第二十七条）。请选择受理申请的机关；没有列出的机关没有开通网上申请，请当面提交或者邮寄。",
                        "class",
                        "lead")
                .open("p")
                .element("a", "查询已提交的申请", "href", LOOK_UP)
                .close();
        if (open.edges().isEmpty()) {
            page.element("p", "目前没有机关开通网上申请。", "class", "notice");
        }
        page.open("ul", "class", "apply-agencies");
        open.edges()
                .forEach(edge -> page.open("li")
                        .element(
                                "a",
                                tree.known(edge.node().agency()).name(),
                                "href",
                                new PageAddress(PATH)
                                        .with("agency", edge.node().agency())
                                        .toString())
                        .close());
        page.close();
        SitePage.paging(page, open, after, cursor -> PATH + (cursor == null ? "" : "?after=" + cursor));
        return page.close().toString();
    }

    /**
     * The guide, and the form with what was filled in before.
     *
     * @param open    whether it takes requests online
     * @param wrong   why it was not taken
     * @param filled  what stands in a field
     */
    static String form(
            Agency agency, @Nullable ApplyGuide guide, boolean open, List<String> wrong, UnaryOperator<String> filled) {
        var page = begin("向" + agency.name() + "申请公开政府信息");
        guide(page, guide, open);
        if (open) {
            search(page);
            fields(page, agency, wrong, filled);
        }
        return page.close().toString();
    }

    private static void guide(Markup page, @Nullable ApplyGuide guide, boolean open) {
        page.open("section", "aria-labelledby", "guide").element("h2", "申请指南", "id", "guide");
        if (!open) {
            page.element(
                    "p", "这个机关没有开通网上申请。" + (guide == null ? "您仍可以当面提交或者邮寄申请。" : guide.otherWays()), "class", "notice");
        }
        if (guide != null) {
            page.open("dl", "class", "apply-guide");
            SitePage.fact(page, "办公地址", guide.address());
            SitePage.fact(page, "办公时间", guide.hours());
            SitePage.fact(page, "邮寄地址", guide.post());
            SitePage.fact(page, "咨询电话", guide.phone());
            if (guide.note() != null) {
                SitePage.fact(page, "补充说明", guide.note());
            }
            page.close();
        }
        if (open) {
            page.open("ul")
                    .element("li", "提交成功之日为收到申请之日，一般自次日起20个工作日内答复；需要延长的会告知您。")
                    .element("li", "申请内容不明确的，会在7个工作日内一次告知您补正。")
                    .element("li", "不需要说明申请的用途。")
                    .element(
                            "li",
                            "身份证明、授权委托书等材料，可以在提交申请后凭查询编号和查询码在查询进度页上传（须启用浏览器脚本；PDF、JPG、PNG，每个不超过 2 MB，最多 5"
                                    + " 个），也可以邮寄或者当面提交。")
                    .element("li", "书写有困难的，可以到办公地址口头申请，由工作人员代为填写。")
                    .close();
        }
        page.close();
    }

    /** What is public already need not be asked for. */
    private static void search(Markup page) {
        page.open("section", "aria-labelledby", "already")
                .element("h2", "先查一查是否已经公开", "id", "already")
                .open("form", "class", "search-box", "role", "search", "action", Sought.PATH)
                .open("label")
                .element("span", "在已公布的年报中查找", "class", "read-only-aloud")
                .empty("input", "type", "search", "name", "search", "maxlength", "200", "placeholder", "想要的信息，多个词用空格隔开")
                .close();
        FormFields.send(page, "查找");
        page.close().close();
    }

    private static void fields(Markup page, Agency agency, List<String> wrong, UnaryOperator<String> filled) {
        page.open("form", "class", "apply-form", "method", "post", "action", PATH, "aria-label", "申请表");
        troubles(page, wrong);
        hidden(page, "agency", agency.code());
        hidden(page, "key", filled.apply("key"));
        page.open("fieldset").element("legend", "所需信息");
        area(page, "words", "名称、文号或者便于查找的特征", "写明是什么信息、哪一年、由哪个部门制作，越具体越便于查找；最多约2000个汉字。", filled);
        page.open("div", "class", "field")
                .element("label", "希望得到的形式", "for", "form")
                .open("select", "id", "form", "name", "form");
        var form = filled.apply("form").isEmpty() ? SupplyForm.ELECTRONIC.name() : filled.apply("form");
        Arrays.stream(SupplyForm.values())
                .forEach(each -> FormFields.option(
                        page, each.name(), each.label(), each.name().equals(form)));
        page.close().close();
        line(page, "way", "获取方式（可不填）", "例如：寄到通信地址、发到电子邮箱、自行领取。", "text", "200", filled);
        line(page, "help", "需要的帮助（可不填）", "阅读、视听有困难等，请写明需要怎样的帮助。", "text", "200", filled);
        page.close().open("fieldset").element("legend", "申请人");
        line(page, "name", "姓名或者名称", null, "text", "200", filled);
        page.open("div", "class", "field")
                .element("label", "证件", "for", "paper")
                .open("select", "id", "paper", "name", "paper");
        var paper = filled.apply("paper").isEmpty() ? IdentityKind.RESIDENT.name() : filled.apply("paper");
        Arrays.stream(IdentityKind.values())
                .forEach(each -> FormFields.option(
                        page, each.name(), each.label(), each.name().equals(paper)));
        FormFields.option(page, "CODE", "统一社会信用代码（单位申请）", paper.equals("CODE"));
        page.close().close();
        line(page, "number", "证件号码", null, "text", LONGEST_NUMBER, filled);
        page.element("p", "联系电话、电子邮箱、通信地址至少填写一项。", "class", "hint");
        line(page, "phone", "联系电话", null, "tel", LONGEST_NUMBER, filled);
        line(page, "mail", "电子邮箱", null, "email", "200", filled);
        line(page, "address", "通信地址", null, "text", "300", filled);
        line(page, "agent", "代理人姓名（没有的不填）", null, "text", "200", filled);
        line(page, "authority", "授权委托情况（没有代理人的不填）", null, "text", "200", filled);
        page.close().element("p", "申请人信息加密保存，只有受理机关的经办人员在办理需要时才能查看，每次查看都有记录。", "class", "hint");
        FormFields.send(page, "提交申请");
        page.close();
    }

    /** 电子回执. */
    static String receipt(RequestReceipt receipt, Agency agency, @Nullable ApplyGuide guide) {
        var page = begin("申请已收到");
        page.element("p", "查询码只在这一页显示，请现在打印、拍照或者抄写保存。", "class", "notice", "role", "status")
                .open("dl", "class", "apply-receipt tabular");
        SitePage.fact(page, "受理机关", agency.name());
        SitePage.fact(page, "登记编号", receipt.number());
        SitePage.fact(page, "查询编号", receipt.reference());
        SitePage.fact(page, "查询码", receipt.code());
        SitePage.fact(page, "收到日期", ChinaTime.said(receipt.receivedOn()));
        if (receipt.due() != null) {
            SitePage.fact(
                    page, "答复期限", ChinaTime.said(receipt.due()) + (receipt.provisional() ? "（暂定，放假安排公布后可能变动）" : ""));
        }
        if (guide != null) {
            SitePage.fact(page, "咨询电话", guide.phone());
        }
        return page.close()
                .open("p")
                .element("a", "查询办理进度", "href", LOOK_UP)
                .close()
                .close()
                .toString();
    }

    /** @param wrong why there is nothing to see */
    static String lookUp(List<String> wrong, UnaryOperator<String> filled) {
        var page = begin("查询申请的办理进度");
        page.open("form", "class", "apply-form", "method", "post", "action", LOOK_UP, "aria-label", "查询");
        troubles(page, wrong);
        line(page, "reference", "查询编号", "回执上的编号，例如 640100-jgsw-2026-12。", "text", "100", filled);
        line(page, "code", "查询码", "回执上的 16 位字母和数字。", "text", "40", filled);
        line(page, "lastFour", "证件号码后四位（可不填）", "填写后可以阅读告知书和答复的内容。", "text", "4", filled);
        FormFields.send(page, "查询");
        return page.close().close().toString();
    }

    /** @param wrong what of an amendment or withdrawal was not taken */
    static String progress(
            RequestProgress progress, Agency agency, List<String> wrong, @Nullable String done, FormBody sent) {
        var page = begin("申请" + progress.number());
        if (done != null) {
            page.element("p", done, "class", "notice", "role", "status");
        }
        troubles(page, wrong);
        page.open("dl", "class", "apply-receipt tabular");
        SitePage.fact(page, "受理机关", agency.name());
        SitePage.fact(page, "办理状态", progress.status().label());
        if (progress.receivedOn() != null) {
            SitePage.fact(page, "收到日期", ChinaTime.said(progress.receivedOn()));
        }
        if (progress.amendUntil() != null) {
            SitePage.fact(page, "补正期限", ChinaTime.said(progress.amendUntil()));
        }
        if (progress.due() != null && progress.closedOn() == null) {
            SitePage.fact(page, "答复期限", ChinaTime.said(progress.due()) + left(progress));
        }
        if (progress.withdrawnOn() != null) {
            SitePage.fact(page, "撤回日期", ChinaTime.said(progress.withdrawnOn()));
        }
        if (progress.closedOn() != null) {
            SitePage.fact(page, "办结日期", ChinaTime.said(progress.closedOn()));
        }
        page.close();
        letters(page, progress);
        if (progress.mayAmend()) {
            page.open("form", "class", "apply-form", "method", "post", "action", LOOK_UP, "aria-label", "补正")
                    .element("h2", "补正");
            known(page, "amend", sent);
            area(page, "words", "补正后的申请内容", "按补正告知书的要求写明；补正之日起重新计算答复期限。", sent::get);
            FormFields.send(page, "提交补正");
            page.close();
        }
        if (progress.mayWithdraw()) {
            page.open("details")
                    .element("summary", "撤回申请")
                    .open("form", "class", "apply-form", "method", "post", "action", LOOK_UP, "aria-label", "撤回");
            known(page, "withdraw", sent);
            line(page, "lastFour", "证件号码后四位", "撤回后不再答复。", "text", "4", name -> "");
            FormFields.send(page, "撤回申请");
            page.close().close();
        }
        return page.close().toString();
    }

    private static String left(RequestProgress progress) {
        var left = progress.left();
        var days = left == null ? "" : left < 0 ? "（已逾期）" : "（还有 " + left + " 个工作日）";
        return progress.provisional() ? days + "（暂定）" : days;
    }

    private static void letters(Markup page, RequestProgress progress) {
        page.element("h2", "文书");
        if (progress.letters().isEmpty()) {
            page.element("p", "还没有文书。");
            return;
        }
        page.open("ol", "class", "apply-letters");
        for (var letter : progress.letters()) {
            page.open("li")
                    .element(
                            "p",
                            ChinaTime.said(letter.on()) + " " + letter.name()
                                    + (letter.number() == null ? "" : "（" + letter.number() + "）"));
            if (letter.text() != null) {
                page.element("p", letter.text(), "class", "said");
            }
            page.close();
        }
        page.close();
        if (progress.letters().stream().allMatch(letter -> letter.text() == null)) {
            page.element("p", "填写证件号码后四位查询，可以阅读内容。", "class", "hint");
        }
    }

    private static Markup begin(String title) {
        return new Markup("").open("div", "class", "apply").element("h1", title);
    }

    private static void troubles(Markup page, List<String> wrong) {
        if (!wrong.isEmpty()) {
            page.open("div", "class", "notice grave", "role", "alert");
            wrong.forEach(each -> page.element("p", each));
            page.close();
        }
    }

    private static void known(Markup page, String deed, FormBody sent) {
        hidden(page, "deed", deed);
        hidden(page, "reference", sent.get("reference"));
        hidden(page, "code", sent.get("code"));
    }

    private static void hidden(Markup page, String name, String value) {
        page.empty("input", "type", "hidden", "name", name, "value", value);
    }

    private static void line(
            Markup page,
            String name,
            String label,
            @Nullable String hint,
            String type,
            String longest,
            UnaryOperator<String> filled) {
        page.open("div", "class", "field").element("label", label, "for", name);
        page.empty(
                "input",
                "id",
                name,
                "name",
                name,
                "type",
                type,
                "maxlength",
                longest,
                "autocomplete",
                "off",
                "aria-describedby",
                hint == null ? null : name + "-hint",
                "value",
                filled.apply(name));
        hint(page, name, hint);
        page.close();
    }

    private static void area(Markup page, String name, String label, String hint, UnaryOperator<String> filled) {
        page.open("div", "class", "field")
                .element("label", label, "for", name)
                .element(
                        "textarea",
                        filled.apply(name),
                        "id",
                        name,
                        "name",
                        name,
                        "rows",
                        "6",
                        "maxlength",
                        "2000",
                        "aria-describedby",
                        name + "-hint");
        hint(page, name, hint);
        page.close();
    }

    private static void hint(Markup page, String name, @Nullable String hint) {
        if (hint != null) {
            page.element("small", hint, "class", "hint", "id", name + "-hint");
        }
    }
}
