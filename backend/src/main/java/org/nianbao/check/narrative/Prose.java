package org.nianbao.check.narrative;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.stream.Collectors;
import org.nianbao.check.Check;
import org.nianbao.check.Place;
import org.nianbao.check.Result;
import org.nianbao.check.Rule;
import org.nianbao.check.Template;
import org.nianbao.content.Block;
import org.nianbao.content.BlockKind;
import org.nianbao.form.Edition;
import org.nianbao.form.SectionForm;

/**
 * Sections that must say something. Headings, spaces and strokes say nothing.
 *
 * @param mayBeNone sections for which the single word 无 is an answer
 */
@JsonTypeName("prose")
record Prose(List<Integer> sections, List<Integer> mayBeNone) implements Template {

    @Override
    public List<Check> checks(Rule rule, Edition edition) {
        return sections.stream()
                .map(number -> {
                    var form = edition.section(number);
                    if (form == null) {
                        throw new IllegalArgumentException("格式中没有第 " + number + " 部分。");
                    }
                    return check(rule, form);
                })
                .toList();
    }

    private Check check(Rule rule, SectionForm form) {
        var where = Place.section(form.number()) + Place.quoted(form.title());
        return reading -> {
            var section = reading.content().section(form.number());
            var said = section == null ? "" : opening(section.blocks());
            if (said.isEmpty()) {
                var headings = section != null && !section.blocks().isEmpty();
                return Result.fail(
                        rule,
                        rule.finding(
                                        where
                                                + (headings ? "只有小标题，没有正文。" : "没有填写。")
                                                + (mayBeNone.contains(form.number()) ? "没有需要报告的，请写“无”。" : ""),
                                        List.of(),
                                        form.number())
                                .stillToCome());
            }
            return said.equals("无") && !mayBeNone.contains(form.number())
                    ? Result.fail(rule, rule.finding(where + "只写了“无”，应写明情况。", List.of(), form.number()))
                    : Result.pass(rule);
        };
    }

    /** The first two letters of the text, which is enough to tell nothing, 无 and a sentence apart. */
    static String opening(List<Block> blocks) {
        return blocks.stream()
                .filter(block -> block.kind() != BlockKind.HEADING)
                .flatMapToInt(block -> block.text().codePoints())
                .filter(Character::isLetterOrDigit)
                .limit(2)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
