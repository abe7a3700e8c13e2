package org.nianbao.check.narrative;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nianbao.check.Check;
import org.nianbao.check.Finding;
import org.nianbao.check.Place;
import org.nianbao.check.Reading;
import org.nianbao.check.Result;
import org.nianbao.check.Result.Outcome;
import org.nianbao.check.Rule;
import org.nianbao.check.Template;
import org.nianbao.check.prose.Sentence;
import org.nianbao.check.prose.Statement;
import org.nianbao.content.Channel;
import org.nianbao.content.ChannelKind;
import org.nianbao.form.Edition;

/**
 * What section one says was made public through a channel is what the channel says, and a sum over channels is the sum
 * of some of them.
 *
 * @param kinds the words by which prose names a kind of channel
 */
@JsonTypeName("channelsInProse")
record ChannelsInProse(Mentioned demand, List<String> units, Map<ChannelKind, List<String>> kinds) implements Template {

    enum Mentioned {
        ONE_CHANNEL,
        SUM
    }

    /** 公开各类信息, 发布政府信息共: all of a channel's information, not that of one subject. */
    private static final Pattern ALL_OF_IT = Pattern.compile(
            "[^的]*(?:(?<!信息)(?<!政务)公开|发布|公布|推送|刊发|刊登|上传)" + "(?:了|各类|政府|政务|相关|的|信息|数量|数|内容|稿件|文章|推文|消息|总|共|计|量|\\s)*");
    /** A part of a channel, or a matter of its own. */
    private static final Pattern PART_OF_IT =
            Pattern.compile("(?<!全年)(?<!本年)累计|栏目|专栏|频道|板块|解读|图解|留言|提案|申请|文件|培训|回应|舆情|信访|会议|动态|意见");

    private static final List<String> NOT_MEANT =
            List.of("change", "elsewhen", "each", "respectively", "body", Statement.BRACKETED);
    /** With these words a clause names only examples of the channels it counts. */
    private static final Pattern SEVERAL = Pattern.compile("等|多种|多渠道|各渠道|各平台|各种");

    private static final Pattern SOME_CHANNEL = Pattern.compile("通过|利用|依托|在.{0,20}(?:平台|网|报|台)");

    @Override
    public List<Check> checks(Rule rule, Edition edition) {
        return List.of(reading -> {
            var findings = new ArrayList<Finding>();
            var outcomes = new HashSet<Outcome>();
            for (var sentence : reading.sentences()) {
                if (Integer.valueOf(1).equals(sentence.section())) {
                    sentence.statements().stream()
                            .filter(statement -> isMeant(statement, reading))
                            .forEach(statement -> outcomes.add(judge(rule, reading, sentence, statement, findings)));
                }
            }
            return Result.of(rule, outcomes.contains(Outcome.PASS), findings);
        });
    }

    private boolean isMeant(Statement statement, Reading reading) {
        var year = statement.year();
        return "disclosed".equals(statement.term())
                && units.contains(statement.quantity().unit())
                && !statement.quantity().approximate()
                && ALL_OF_IT.matcher(statement.lead()).matches()
                && !PART_OF_IT.matcher(statement.lead() + statement.tail()).find()
                && NOT_MEANT.stream().noneMatch(statement::is)
                && (year == null || year == reading.circumstances().year());
    }

    private Outcome judge(Rule rule, Reading reading, Sentence sentence, Statement statement, List<Finding> findings) {
        var named = named(statement.lead());
        boolean several = SEVERAL.matcher(statement.lead()).find();
        boolean unknown = !several
                && named.isEmpty()
                && SOME_CHANNEL.matcher(statement.lead()).find();
        boolean sum = several || named.isEmpty();
        if (unknown || sum != (demand == Mentioned.SUM)) {
            return Outcome.NOT_ASSESSABLE;
        }
        var finding = sum ? sum(rule, reading, sentence, statement) : one(rule, reading, sentence, statement, named);
        if (finding.outcome() == Outcome.FAIL) {
            findings.addAll(finding.findings());
        }
        return finding.outcome();
    }

    private Result one(Rule rule, Reading reading, Sentence sentence, Statement statement, Set<ChannelKind> named) {
        var channel = only(reading.content().channels().stream()
                .filter(candidate -> Set.copyOf(candidate.kinds()).equals(named))
                .toList());
        var items = channel == null ? null : channel.items();
        if (channel == null || items == null) {
            return Result.notAssessable(rule);
        }
        long stated = statement.quantity().number().longValue();
        return statement.quantity().agreesWith(BigDecimal.valueOf(items))
                ? Result.pass(rule)
                : Result.fail(
                        rule,
                        rule.inSentence(
                                        "第一部分写“" + statement.quoted(sentence.text()) + "”，公开渠道"
                                                + Place.quoted(channel.name()) + "为" + items + "，相差"
                                                + Math.abs(stated - items) + "。请核对，改成一致。",
                                        List.of(),
                                        sentence,
                                        statement.quoted(sentence.text()),
                                        items)
                                .on(channel.id()));
    }

    private static @Nullable Channel only(List<Channel> channels) {
        return channels.size() == 1 ? channels.getFirst() : null;
    }

    private static Result sum(Rule rule, Reading reading, Sentence sentence, Statement statement) {
        var channels = ChannelSums.counted(reading.content().channels());
        if (channels.size() < 2) {
            return Result.notAssessable(rule);
        }
        long all = channels.stream().mapToLong(ChannelSums::items).sum();
        long stated = statement.quantity().number().longValue();
        return !ChannelSums.adding(channels, stated).isEmpty()
                ? Result.pass(rule)
                : Result.fail(
                        rule,
                        rule.inSentence(
                                "第一部分写“" + statement.quoted(sentence.text()) + "”，各公开渠道合计为" + all + "，相差"
                                        + Math.abs(stated - all) + "，也不是其中几个渠道之和。请核对；同一信息在几个渠道发布只计一条的，不必修改。",
                                List.of(),
                                sentence,
                                statement.quoted(sentence.text()),
                                all));
    }

    private Set<ChannelKind> named(String lead) {
        var named = EnumSet.noneOf(ChannelKind.class);
        kinds.forEach((kind, words) -> {
            if (words.stream().anyMatch(lead::contains)) {
                named.add(kind);
            }
        });
        return named;
    }
}
