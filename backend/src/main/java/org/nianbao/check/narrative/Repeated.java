package org.nianbao.check.narrative;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.nianbao.check.Check;
import org.nianbao.check.Finding;
import org.nianbao.check.Place;
import org.nianbao.check.Result;
import org.nianbao.check.Rule;
import org.nianbao.check.Template;
import org.nianbao.check.prose.Sentence;
import org.nianbao.content.Block;
import org.nianbao.content.BlockKind;
import org.nianbao.content.Section;
import org.nianbao.form.Edition;

/**
 * What was pasted twice: a heading that stands twice under the one above it, the section's own title as a heading
 * within it, or a whole paragraph.
 *
 * @param shortest letters below which two paragraphs may well be the same: 本年度没有发生。
 */
@JsonTypeName("repeated")
record Repeated(int shortest) implements Template {

    @Override
    public List<Check> checks(Rule rule, Edition edition) {
        return List.of(reading -> {
            var findings = new ArrayList<Finding>();
            var paragraphs = new HashSet<String>();
            for (var section : reading.content().sections()) {
                headings(rule, section, findings);
                for (var block : section.blocks()) {
                    var said = letters(block.text());
                    if (block.kind() != BlockKind.HEADING && said.length() >= shortest && !paragraphs.add(said)) {
                        findings.add(found(rule, section, block, "里有一段文字前面已经写过，可能是重复粘贴。请删去多余的一段。"));
                    }
                }
            }
            boolean assessed = reading.content().sections().stream()
                    .anyMatch(section -> !section.blocks().isEmpty());
            return Result.of(rule, assessed, findings);
        });
    }

    private static void headings(Rule rule, Section section, List<Finding> findings) {
        var above = new ArrayList<String>();
        var seen = new HashSet<List<String>>();
        for (var block : section.blocks()) {
            var level = block.level();
            if (block.kind() != BlockKind.HEADING || level == null) {
                continue;
            }
            while (above.size() >= level) {
                above.removeLast();
            }
            above.add(letters(block.text()));
            if (!above.getLast().isEmpty() && !seen.add(List.copyOf(above))) {
                findings.add(found(rule, section, block, "的小标题“" + block.text() + "”出现了两次。请删去或改写其中一个。"));
            } else if (above.getLast().equals(letters(section.title()))) {
                findings.add(found(rule, section, block, "的小标题与本部分的标题相同，发布后会印两遍。请删去。"));
            }
        }
    }

    private static Finding found(Rule rule, Section section, Block block, String what) {
        return rule.inSentence(
                Place.section(section.number()) + what,
                List.of(),
                new Sentence(section.number(), block.text(), List.of()),
                block.text());
    }

    /** What two headings have in common that differ in their numbers only: （一）主动公开 and 二、主动公开. */
    private static String letters(String text) {
        return text.replaceFirst("^[\\s（(]*[\\d一二三四五六七八九十]+[）)、.．\\s]*", "").replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
