package org.nianbao.request.applying;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nianbao.graphql.Characters;
import org.nianbao.request.Fact;
import org.nianbao.request.identity.Applicant;
import org.nianbao.request.identity.CreditCode;
import org.nianbao.request.identity.Identity;
import org.nianbao.request.identity.IdentityKind;
import org.nianbao.request.identity.IdentityNumber;

/**
 * A request as somebody fills it in (条例第二十九条): who, what, in which form. Nobody is asked what for.
 *
 * @param key       the sender's own, long and by chance: sent twice with the same, it is one request and one receipt
 * @param paper     the paper its number is of; null for an organisation's 统一社会信用代码
 * @param agent     代理人; null for nobody
 * @param words     所需政府信息的名称、文号或者便于查询的其他特征性描述
 * @param way       获取信息的方式, in the applicant's words; null where it does not matter
 * @param help      what help is needed (第四十三条); null for none
 */
public record ApplyInput(
        String agency,
        String key,
        String name,
        @Nullable IdentityKind paper,
        String number,
        @Nullable String phone,
        @Nullable String mail,
        @Nullable String address,
        @Nullable String agent,
        @Nullable String authority,
        String words,
        Fact.SupplyForm form,
        @Nullable String way,
        @Nullable String help) {

    /** About 2,000 Chinese characters. */
    static final int LONGEST_WORDS = 6_000;

    private static final int LONGEST_LINE = 600;
    private static final int SHORTEST_KEY = 20;
    private static final int LONGEST_KEY = 100;

    /** All that can be told to be wrong, at once. */
    List<String> refusals(LocalDate today) {
        var wrong = new ArrayList<String>();
        if (key.length() < SHORTEST_KEY || key.length() > LONGEST_KEY) {
            wrong.add("提交标识 key 须为 " + SHORTEST_KEY + " 至 " + LONGEST_KEY + " 个随机字符。");
        }
        tried(wrong, () -> new Applicant.CoApplicant(name, null), "共同申请人", "申请人");
        tried(wrong, () -> identity(today), "", "");
        tried(wrong, () -> new Applicant.ContactDetails(phone, mail, address), "", "");
        if (given(agent)) {
            tried(wrong, () -> new Applicant.Agent(or(agent), null, or(authority)), "", "");
        } else if (given(authority)) {
            wrong.add("填写了授权委托情况的，请填写代理人姓名。");
        }
        tried(wrong, () -> plain("所需信息的描述", words, LONGEST_WORDS), "", "");
        tried(wrong, () -> given(way) ? plain("获取信息的方式", or(way), LONGEST_LINE) : "", "", "");
        tried(wrong, () -> given(help) ? plain("需要的帮助", or(help), LONGEST_LINE) : "", "", "");
        return wrong;
    }

    private static void tried(List<String> wrong, Supplier<Object> made, String called, String instead) {
        try {
            made.get();
        } catch (IllegalArgumentException e) {
            wrong.add(String.valueOf(e.getMessage()).replace(called, instead));
        }
    }

    private static boolean given(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    private Identity identity(LocalDate today) {
        if (number.isBlank()) {
            throw new IllegalArgumentException(paper == null ? "请填写统一社会信用代码。" : "请填写" + paper.label() + "号码。");
        }
        return paper == null ? new CreditCode(number) : IdentityNumber.typed(paper, number, today);
    }

    Applicant applicant(LocalDate today) {
        return new Applicant(
                name,
                identity(today),
                new Applicant.ContactDetails(phone, mail, address),
                given(agent) ? new Applicant.Agent(or(agent), null, or(authority)) : null,
                List.of(),
                List.of());
    }

    /** What is kept as the applicant's own words. */
    String said() {
        var said = new StringBuilder(plain("所需信息的描述", words, LONGEST_WORDS));
        if (given(way)) {
            said.append("\n\n获取信息的方式：").append(plain("获取信息的方式", or(way), LONGEST_LINE));
        }
        if (given(help)) {
            said.append("\n\n需要的帮助：").append(plain("需要的帮助", or(help), LONGEST_LINE));
        }
        return said.toString();
    }

    /** Text and the ends of its lines, nothing else: it is shown as it is, and never read as anything. */
    static String plain(String name, String text, int most) {
        var given = Characters.of(text.replace("\r\n", "\n").replace('\r', '\n'))
                .written()
                .strip();
        if (given.isEmpty()) {
            throw new IllegalArgumentException("请填写" + name + "。");
        }
        if (given.getBytes(StandardCharsets.UTF_8).length > most) {
            throw new IllegalArgumentException("%s过长，不得超过%d字节（约%d个汉字）。".formatted(name, most, most / 3));
        }
        return given;
    }

    /** Nothing of it: it goes into logs. */
    @Override
    public String toString() {
        return "网上申请";
    }
}
