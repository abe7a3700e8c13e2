package org.nianbao.check.narrative;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.regex.Pattern;
import org.nianbao.check.Cells;
import org.nianbao.check.Check;
import org.nianbao.check.Finding;
import org.nianbao.check.Place;
import org.nianbao.check.Reading;
import org.nianbao.check.Result;
import org.nianbao.check.Rule;
import org.nianbao.check.Template;
import org.nianbao.check.prose.Quantity;
import org.nianbao.check.prose.Sentence;
import org.nianbao.check.prose.Statement;
import org.nianbao.form.Edition;

/**
 * 信息处理费, which from 2021 on section six must report: it says so at all, and does not say none where the report
 * elsewhere names an amount. It is another money than the 行政事业性收费 of section two.
 *
 * @param topic  the topic of figures about it
 * @param unpaid the cell of requests ended because the fee was not paid
 */
@JsonTypeName("feeStatement")
record FeeStatement(int section, String topic, String unpaid) implements Template {

    private static final Pattern FEE = Pattern.compile("信息处理费|处理费");
    private static final Pattern NONE = Pattern.compile("(未|没有|无)[^，。；]{0,12}?(收取|收费|处理费)");

    @Override
    public List<Check> checks(Rule rule, Edition edition) {
        Cells.matching(edition, unpaid);
        return List.of(reading -> {
            var own = reading.sentences().stream()
                    .filter(s -> Integer.valueOf(section).equals(s.section()))
                    .toList();
            if (own.isEmpty()) {
                return Result.notAssessable(rule);
            }
            var stated = own.stream()
                    .filter(sentence -> FEE.matcher(sentence.text()).find())
                    .toList();
            return stated.isEmpty() ? Result.fail(rule, missing(rule, reading)) : consistent(rule, reading, stated);
        });
    }

    private Finding missing(Rule rule, Reading reading) {
        var requests = reading.number(unpaid);
        boolean ended = requests != null && requests.signum() > 0;
        boolean elsewhere = reading.sentences().stream()
                .anyMatch(sentence -> sentence.text().contains("信息处理费"));
        return rule.finding(
                Place.section(section) + "没有写收取信息处理费的情况"
                        + (ended ? "，第三部分表格（六）2.逾期未按收费通知缴纳费用却有" + Reading.plain(requests) + "件" : "")
                        + (elsewhere ? "；别处写了的，请移到这里" : "") + "。收取了的请写明件数和金额（元），没有收取的请写“未收取信息处理费”。",
                ended ? List.of(unpaid) : List.of(),
                section,
                requests == null ? 0 : requests,
                elsewhere);
    }

    private Result consistent(Rule rule, Reading reading, List<Sentence> stated) {
        var charged = reading.statements(sentence -> sentence.section() != null)
                .filter(this::isCharged)
                .findFirst();
        var denying = stated.stream()
                .filter(sentence -> NONE.matcher(sentence.text()).find()
                        && sentence.statements().stream().noneMatch(this::isCharged))
                .findFirst();
        return charged.isEmpty() || denying.isEmpty()
                ? Result.pass(rule)
                : Result.fail(
                        rule,
                        rule.inSentence(
                                Place.section(section) + "写没有收取信息处理费，文中另一处写收取"
                                        + Reading.plain(charged.get().quantity().number()) + "元。请核对，改成一致。",
                                List.of(),
                                denying.get(),
                                charged.get().quantity().number()));
    }

    private boolean isCharged(Statement statement) {
        return topic.equals(statement.topic())
                && Quantity.MONEY.equals(statement.quantity().unit())
                && statement.quantity().number().signum() > 0;
    }
}
