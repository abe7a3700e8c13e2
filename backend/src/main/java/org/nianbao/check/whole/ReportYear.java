package org.nianbao.check.whole;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nianbao.check.Check;
import org.nianbao.check.Finding;
import org.nianbao.check.Place;
import org.nianbao.check.Result;
import org.nianbao.check.Rule;
import org.nianbao.check.Template;
import org.nianbao.check.prose.Sentence;
import org.nianbao.form.Edition;

/** The year a report names as its own is its year: in the title, as the statistical period, at the head of section one. */
@JsonTypeName("reportYear")
record ReportYear() implements Template {

    private static final String YEAR = "((?:19|20)\\d\\d)\\s*年";
    private static final Pattern TITLE = Pattern.compile(YEAR);
    private static final Pattern PERIOD =
            Pattern.compile(YEAR + "\\s*1\\s*月\\s*1\\s*日\\D{0,8}(?:" + YEAR + ")?\\s*12\\s*月\\s*31\\s*日");
    private static final Pattern HEAD = Pattern.compile("^" + YEAR + "度?[，,]");

    @Override
    public List<Check> checks(Rule rule, Edition edition) {
        return List.of(reading -> {
            int year = reading.circumstances().year();
            var findings = new ArrayList<Finding>();
            var title = TITLE.matcher(reading.content().title());
            boolean named = title.find();
            if (named && Integer.parseInt(title.group(1)) != year) {
                findings.add(rule.finding(
                                "标题写的是" + title.group(1) + "年，本报告是" + year + "年的年度报告。请改正标题。",
                                List.of(),
                                null,
                                title.group(1),
                                year)
                        .in("title"));
            }
            Sentence head = null;
            for (var sentence : reading.sentences()) {
                var period = PERIOD.matcher(sentence.text());
                if (period.find()) {
                    named = true;
                    add(rule, sentence, "统计期限", wrong(year, period.group(1), period.group(2)), year, findings);
                }
                if (head == null && Integer.valueOf(1).equals(sentence.section())) {
                    head = sentence;
                    var opening = HEAD.matcher(sentence.text());
                    if (opening.find()) {
                        named = true;
                        add(rule, sentence, "开头", wrong(year, opening.group(1), null), year, findings);
                    }
                }
            }
            return Result.of(rule, named, findings);
        });
    }

    /** The first of the years named that is not the report's; null when all are. */
    private static @Nullable String wrong(int year, String first, @Nullable String second) {
        var right = String.valueOf(year);
        return !first.equals(right) ? first : second != null && !second.equals(right) ? second : null;
    }

    private static void add(
            Rule rule, Sentence sentence, String what, @Nullable String wrong, int year, List<Finding> findings) {
        if (wrong != null) {
            findings.add(rule.inSentence(
                    Place.named(sentence.section()) + what + "写的是" + wrong + "年，本报告的年度是" + year + "年。沿用往年文字的，请改正年份。",
                    List.of(),
                    sentence,
                    what,
                    wrong,
                    year));
        }
    }
}
