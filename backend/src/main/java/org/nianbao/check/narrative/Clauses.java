package org.nianbao.check.narrative;

import java.util.regex.Pattern;
import org.nianbao.check.prose.Statement;

/** Clauses that say nothing of their own but how another figure moved, or what part of another one is. */
final class Clauses {

    /** 比2018年增长, 同比下降, ，较上年同期增加了 */
    private static final Pattern COMPARISON =
            Pattern.compile("[（(]?(?:(?:19|20)\\d\\d\\s*年|上一?年|去年|前一年|同期|相比|比|较|与|同|环比|度|"
                    + "增长率|增长|上升|增加|提高|提升|增幅|涨幅|下降|减少|降低|降幅|幅度|约|达到|达|了|为|率|数量|总数|[，,、：:\\s])*");

    private static final Pattern CHANGE = Pattern.compile("增长|上升|增加|提高|提升|增幅|涨幅|下降|减少|降低|降幅");
    private static final Pattern FALL = Pattern.compile("下降|减少|降低|降幅");
    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d\\d)\\s*年");
    /** 占比, 约占总数的 */
    private static final Pattern SHARE =
            Pattern.compile("[（(，,、：:\\s约]*占(?:全部|全年|总|申请|受理|新收|公开|信息|办结|答复|数量|数|量|比例|比重|比|的|约|为|达|[：:\\s])*");

    private Clauses() {}

    static boolean isChange(Statement statement) {
        return CHANGE.matcher(statement.lead()).find()
                && COMPARISON.matcher(statement.lead()).matches();
    }

    static boolean isFall(Statement statement) {
        return FALL.matcher(statement.lead()).find();
    }

    static boolean isShare(Statement statement) {
        return SHARE.matcher(statement.lead()).matches();
    }

    /** Whether the comparison is with another year than the one before. */
    static boolean isAgainstAnotherYear(Statement statement, int yearBefore) {
        var year = YEAR.matcher(statement.lead());
        return year.find() && Integer.parseInt(year.group(1)) != yearBefore;
    }
}
