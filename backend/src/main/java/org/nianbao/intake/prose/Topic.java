package org.nianbao.intake.prose;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nianbao.form.Edition;
import org.nianbao.form.SectionForm;

/** What a section of a report is about, whatever its writer calls it. The first topic whose words occur decides. */
public enum Topic {
    REVIEW("复议|诉讼"),
    FEES("收费|减免"),
    PROBLEMS("问题|改进|不足"),
    OTHER("其他|其它|需要报告|需要说明"),
    REQUESTS("申请"),
    PROACTIVE("主动公开"),
    OVERVIEW("总体|概述|概况|总结|综述|基本情况|整体情况");

    /** Rows of table three that begin with a numeral as a section does. */
    private static final Pattern ROW = Pattern.compile("本年新收|上年结转|结转下年|办理结果|其他处理");

    private final Pattern words;

    Topic(String words) {
        this.words = Pattern.compile(words);
    }

    static @Nullable Topic of(String title) {
        if (ROW.matcher(title).find()) {
            return null;
        }
        for (var topic : values()) {
            if (topic.words.matcher(title).find()) {
                return topic;
            }
        }
        return null;
    }

    /** The edition's section on this topic; null where its form has none. */
    @Nullable
    public SectionForm in(Edition edition) {
        return edition.sections().stream()
                .filter(section -> of(section.title()) == this)
                .findFirst()
                .orElse(null);
    }
}
