package org.nianbao.request.letter;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nianbao.ChinaTime;
import org.nianbao.check.Leak;
import org.nianbao.check.LeakKind;
import org.nianbao.request.Fact.RequestPart;
import org.nianbao.request.Guards.Objection;
import org.nianbao.request.Remedy;
import org.nianbao.request.Remedy.Way;
import org.nianbao.request.RequestStanding;

/**
 * What has to be in a letter before it is signed, and what must not. Each is something that courts and 复议 bodies found
 * missing in somebody's letter. A letter may have been written over by hand since it was composed, so that its text is read,
 * not what it was composed of alone.
 */
public final class LetterCheck {

    /** How it is said that something is still to be filled in. */
    public static final String STILL_OPEN = "文书中还有待填的内容：";

    /** Below that nobody has given a reason. */
    private static final int REASON = 20;

    private static final Pattern BLANK = Pattern.compile("〔待填：([^〕]*)〕");
    private static final Pattern ARTICLE =
            Pattern.compile("《[^》]*》|第[一二三四五六七八九十百零\\d]+条|第?\\([一二三四五六七八九十]+\\)项?|第[一二三四五六七八九十]+[款项]");
    /** What every reason says, and what is no reason. */
    private static final Pattern EVERY_REASON = Pattern.compile("根据|依据|按照|的?规定|属于|不予公开|本机关|决定|上述|该|政府信息|信息");
    /** Who asks, in so many words. */
    private static final Pattern APPLICANT = Pattern.compile("申请人(?:姓名|名称|是(?!否)|为|系|:)|申请人\\p{IsHan}{1,4}(?:先生|女士)");

    private static final Pattern QUOTED = Pattern.compile("“[^”]*”");
    /** That the court is offered beside 复议 and not behind it. */
    private static final Pattern CHOICE = Pattern.compile("(?:或者?|也可以?|亦可|直接).*(?:诉讼|起诉)");

    private static final Pattern TO_COURT = Pattern.compile("(?:提起|提出)(?:行政)?诉讼|起诉(?!状)");

    private final Letter letter;
    private final String text;
    /** Without its title, which says in general what its text has to say of this request. */
    private final String body;

    private final List<Objection> objections = new ArrayList<>();
    /** What is looked at just now; null for the letter as a whole. */
    private @Nullable String place;

    private LetterCheck(Letter letter) {
        this.letter = letter;
        this.text = plain(letter.text());
        this.body = plain(String.join("\n", letter.paragraphs()));
    }

    /**
     * A letter that is no reply.
     *
     * @param identity what is known of who asks: name, number of a paper, telephone, address; read here and kept nowhere
     */
    public static List<Objection> of(Letter letter, Collection<String> identity) {
        var check = new LetterCheck(letter);
        check.filledIn();
        if (letter.kind().namesRemedy() && !check.text.contains("申请行政复议")) {
            check.refuse("文书没有写明救济途径：向哪个机关、在多长期限内申请行政复议。");
        }
        if (letter.kind().goesToOthers()) {
            check.tellsNotWhoAsks(identity);
        }
        return List.copyOf(check.objections);
    }

    /**
     * A reply.
     *
     * @param asked    each thing that was asked for
     * @param decision what is answered to it
     * @param remedy   by the day of the reply
     */
    public static List<Objection> ofReply(
            RequestStanding standing, List<String> asked, Decision decision, Remedy remedy, Letter letter) {
        var check = new LetterCheck(letter);
        check.filledIn();
        check.kind(decision);
        check.says(standing.id().shown(), "答复没有写明登记编号" + standing.id().shown() + "。");
        if (standing.receivedOn() == null) {
            check.refuse("申请还没有确认收到，不能答复。");
        } else {
            var day = ChinaTime.said(standing.receivedOn());
            check.says(day, "答复没有写明收到申请的日期" + day + "。");
        }
        check.answersAll(asked, decision);
        check.disposition(decision);
        for (int i = 0; i < decision.items().size(); i++) {
            check.item("items." + i, decision.items().get(i));
        }
        check.ownReasons(decision);
        check.remedy(remedy);
        return List.copyOf(check.objections);
    }

    private void filledIn() {
        var blank = BLANK.matcher(letter.text());
        if (blank.find()) {
            refuse(STILL_OPEN + blank.group(1) + "。");
        }
        if (letter.agency().isBlank()) {
            refuse("文书没有署名的机关。");
        }
    }

    private void kind(Decision decision) {
        var kind = LetterKind.of(decision);
        if (kind == null) {
            refuse("办理结果“" + decision.disposition().label() + "”不需要答复。");
        } else if (letter.kind() != kind) {
            refuse("办理结果“" + decision.disposition().label() + "”应使用“" + kind.label() + "”，现为“"
                    + letter.kind().label() + "”。");
        }
    }

    private void answersAll(List<String> asked, Decision decision) {
        var answered = decision.items().stream()
                .map(ReplyItem::asked)
                .map(LetterCheck::plain)
                .toList();
        for (int i = 0; i < asked.size(); i++) {
            if (!answered.contains(plain(asked.get(i)))) {
                refuse("申请的第 " + (i + 1) + " 项“" + asked.get(i).strip() + "”没有答复。");
            }
        }
        for (var item : decision.items()) {
            if (asked.stream().map(LetterCheck::plain).noneMatch(plain(item.asked())::equals)) {
                refuse("答复的“" + item.asked() + "”不是申请的内容。");
            }
            says(unended(item.asked()), "答复没有写明申请的内容“" + item.asked() + "”。");
        }
    }

    private void disposition(Decision decision) {
        var following = decision.following();
        if (following != null && following != decision.disposition()) {
            refuse("按各项的办理情况，办理结果应为“" + following.label() + "”，现为“"
                    + decision.disposition().label() + "”。");
        }
        if (following == null && !decision.withheldFor().contains(decision.disposition())) {
            refuse("办理结果“" + decision.disposition().label() + "”不是任何一项的办理情况。");
        }
    }

    private void item(String at, ReplyItem item) {
        place = at;
        var ground = item.ground();
        var which = "“" + item.asked() + "”";
        if (ground.article() != null) {
            says(ground.article(), "答复没有写明" + which + "所依据的《政府信息公开条例》" + ground.article() + "。");
        }
        place = at + ".support";
        if (ground.needsSupport() && item.support() == null) {
            refuse(which + missing(ground));
        } else if (item.support() != null) {
            says(
                    item.support().shown(),
                    "答复没有写明" + which + "的" + ground.label() + "的说明："
                            + item.support().shown() + "。");
        }
        place = at + ".reason";
        if (ground.part() == RequestPart.WITHHELD) {
            says("不予公开", "答复没有写明" + which + "不予公开。");
        }
        if (ground.needsReason() && ownWords(item) < REASON) {
            refuse(which + "不予提供的理由不足 " + REASON + " 个字。请针对这项信息写明为什么属于“" + ground.label() + "”。");
        }
        if (ground == Ground.OTHER_AGENCY && item.support() == null) {
            place = at + ".support";
            tell(which + "没有写明负责公开的机关；能够确定的，须告知其名称和联系方式（条例第三十六条第（五）项）。");
        }
        if (!item.reason().isEmpty()) {
            says(unended(item.reason()), "答复没有写明" + which + "的理由。");
        }
        place = null;
    }

    private void ownReasons(Decision decision) {
        var reasons = decision.items().stream()
                .filter(item -> item.ground().needsReason())
                .map(ReplyItem::reason)
                .toList();
        if (reasons.size() > Set.copyOf(reasons).size()) {
            tell("有几项不予提供的理由完全相同，请核对是否分别针对各项信息。");
        }
    }

    private static String missing(Ground ground) {
        return switch (ground) {
            case ALREADY_PUBLIC -> "已经主动公开的，须写明获取的方式和途径。";
            case STATE_SECRET -> "以国家秘密为由不予公开的，须写明定密情况。";
            case PROHIBITED_BY_LAW -> "以法律、行政法规禁止公开为由的，须写明法律、行政法规的名称和条款。";
            case ADMINISTRATIVE_INQUIRY -> "属于行政查询事项的，须写明有特别规定的法律、行政法规。";
            case NOT_EXISTING -> "不存在的，须写明检索记录：由谁检索、在哪里检索、关键词、日期。";
            case COMPLAINT -> "属于信访、投诉、举报等的，须写明提出的渠道。";
            case REPEATED -> "重复申请的，须写明在先答复的文号和日期。";
            case PROVIDED,
                    THREE_SAFETIES,
                    THIRD_PARTY,
                    INTERNAL,
                    DELIBERATIVE,
                    ENFORCEMENT_FILE,
                    OTHER_AGENCY,
                    WOULD_NEED_CREATION,
                    UNCLEAR,
                    PUBLICATION,
                    EXCESSIVE,
                    CONFIRMATION,
                    NOT_INFORMATION -> throw new IllegalArgumentException(ground + " needs no support");
        };
    }

    /** How many characters a reason has beside those that only say the article again. */
    private static long ownWords(ReplyItem item) {
        var words = ARTICLE.matcher(plain(item.reason())).replaceAll("");
        return EVERY_REASON
                .matcher(words.replace(plain(item.ground().label()), ""))
                .replaceAll("")
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .count();
    }

    private void remedy(Remedy remedy) {
        var court = sentences().stream()
                .filter(sentence -> TO_COURT.matcher(sentence).find())
                .toList();
        var review = sentences().stream()
                .filter(sentence -> sentence.contains("申请行政复议") || sentence.contains("申请复议"))
                .toList();
        if (review.isEmpty()) {
            refuse("答复没有写明救济途径：向哪个机关、在多长期限内申请行政复议。");
            return;
        }
        if (remedy.way() == Way.RECONSIDERATION_FIRST) {
            if (court.stream().anyMatch(LetterCheck::isChoice)
                    || review.stream().noneMatch(each -> each.contains("先"))) {
                refuse("救济途径有误：自2024年1月1日起，以条例第十四条至第十六条为由不予公开的，须告知申请人先申请行政复议" + "（行政复议法第二十三条），不能写“申请行政复议，或者提起行政诉讼”。");
            }
        } else if (court.isEmpty()) {
            refuse("答复没有写明提起行政诉讼的途径和期限。");
        } else if (court.stream().noneMatch(LetterCheck::isChoice)) {
            refuse("救济途径有误：这一答复可以申请行政复议，也可以直接提起行政诉讼，不能要求申请人先申请行政复议。");
        }
        if (review.stream().noneMatch(each -> each.contains("60日") || each.contains("六十日"))) {
            refuse("答复没有写明申请行政复议的期限（60日）。");
        }
        for (var body : remedy.bodies()) {
            if (review.stream().noneMatch(each -> each.contains(plain(body)))) {
                refuse("答复没有写明行政复议机关“" + body + "”。");
            }
        }
        if (remedy.bodies().size() == 1
                && review.stream().anyMatch(each -> each.contains("上一级") || each.contains("上级主管"))) {
            refuse("救济途径有误：行政复议机关只有" + remedy.bodies().getFirst() + "，不能写向上级主管部门申请。");
        }
    }

    private static boolean isChoice(String sentence) {
        return CHOICE.matcher(sentence).find() && !sentence.contains("复议决定不服");
    }

    /** Without what they quote: somebody may have asked for a file on lawsuits. */
    private List<String> sentences() {
        return List.of(QUOTED.matcher(text).replaceAll("“”").split("[。;\n]"));
    }

    private void tellsNotWhoAsks(Collection<String> identity) {
        var dense = dense(letter.text());
        if (identity.stream().map(LetterCheck::dense).anyMatch(each -> each.length() > 1 && dense.contains(each))) {
            refuse("发给申请人以外的文书中有申请人的姓名、名称、证件号码或者联系方式，请删去。");
        }
        if (Leak.in(letter.text()).stream().anyMatch(leak -> leak.kind() == LeakKind.IDENTITY_NUMBER)) {
            refuse("发给申请人以外的文书中有身份证号码，请删去。");
        }
        if (APPLICANT.matcher(text).find()) {
            refuse("发给申请人以外的文书不得写明由谁申请，请删去有关文字。");
        }
    }

    private void says(String what, String otherwise) {
        if (!body.contains(plain(what))) {
            refuse(otherwise);
        }
    }

    private void refuse(String message) {
        objections.add(new Objection(message, true, place));
    }

    private void tell(String message) {
        objections.add(new Objection(message, false, place));
    }

    /** As it reads, whatever the width of its characters and the blanks between them; lines stay lines. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[ \\t\\u00a0\\u3000]", "")
                .strip();
    }

    private static String dense(String text) {
        return plain(text).replaceAll("[\\s\\p{Pd}·.]", "").toLowerCase(Locale.ROOT);
    }

    private static String unended(String text) {
        return text.replaceFirst("[。；，,;.]+$", "");
    }
}
