package org.nianbao.check.narrative;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.check.Check;
import org.nianbao.check.Result;
import org.nianbao.check.Rule;
import org.nianbao.check.Template;
import org.nianbao.content.Block;
import org.nianbao.content.BlockKind;
import org.nianbao.content.Contact;
import org.nianbao.content.Content;
import org.nianbao.form.Edition;
import org.nianbao.form.SectionForm.Reported;

/** A part of the report beside its sections and tables says something. */
@JsonTypeName("filled")
record Filled(ReportPart part) implements Template {

    enum ReportPart {
        PREAMBLE("preamble", false, "引言没有填写。请写明编制依据、统计期限和查阅下载的途径。"),
        CONTACT("contact", false, "联系方式没有填写。请填写电话或者电子邮箱，方便公众对报告提出疑问。"),
        CHANNELS("channels", false, "公开渠道没有填写。请逐个填写政府网站、公示栏等公开信息的渠道和件数；全年没有公开信息的，请说明原因。"),
        PROBLEMS("problems", true, "存在问题没有写明。年度报告应当写明存在的主要问题；逐条列出，才能与改进措施对应。"),
        MEASURES("measures", true, "改进措施没有逐条列出。年度报告应当写明改进情况；列出来，下一年才能逐项写明落实情况。");

        private final String key;
        /** Whether it belongs to the section on problems and improvement, or to none. */
        private final boolean improvement;

        private final String message;

        ReportPart(String key, boolean improvement, String message) {
            this.key = key;
            this.improvement = improvement;
            this.message = message;
        }
    }

    /** As a preamble states it: 电话0951-6888012. */
    private static final Pattern REACHABLE = Pattern.compile("(?:电话|邮箱)[^。]{0,20}?(?:\\d{7,8}|@)");

    private static final Pattern PERIOD = Pattern.compile("统计期限|统计时限|统计时间");
    private static final Pattern PROBLEM = Pattern.compile("问题|不足|差距|薄弱|短板|有待|不够|不及时|不到位");

    @Override
    public List<Check> checks(Rule rule, Edition edition) {
        var section = part.improvement ? edition.section(Reported.IMPROVEMENT).number() : null;
        return List.of(reading -> says(reading.content())
                ? Result.pass(rule)
                : Result.fail(
                        rule,
                        rule.finding(part.message, List.of(), section)
                                .in(part.key)
                                .stillToCome()));
    }

    private boolean says(Content content) {
        return switch (part) {
            case PREAMBLE ->
                !Prose.opening(content.preamble()).isEmpty()
                        || opening(content)
                                .anyMatch(block -> PERIOD.matcher(block.text()).find());
            case CONTACT ->
                reachable(content.contact())
                        || opening(content)
                                .anyMatch(
                                        block -> REACHABLE.matcher(block.text()).find());
            case CHANNELS -> !content.channels().isEmpty();
            case PROBLEMS -> !content.problems().isEmpty() || tellsOfProblems(content);
            case MEASURES -> !content.measures().isEmpty();
        };
    }

    /** The preamble, which some put under the heading of section one. */
    private static Stream<Block> opening(Content content) {
        return Stream.concat(content.preamble().stream(), blocks(content, Reported.CHANNELS));
    }

    /** Prose that tells of them is what the law asks for; to list them one by one only helps. */
    private static boolean tellsOfProblems(Content content) {
        return blocks(content, Reported.IMPROVEMENT)
                .filter(block -> block.kind() != BlockKind.HEADING)
                .anyMatch(block -> PROBLEM.matcher(block.text()).find());
    }

    private static Stream<Block> blocks(Content content, Reported reported) {
        var section = content.section(content.edition().section(reported).number());
        return section == null ? Stream.of() : section.blocks().stream();
    }

    private static boolean reachable(@Nullable Contact contact) {
        return contact != null
                && Stream.of(contact.phone(), contact.email())
                        .filter(Objects::nonNull)
                        .anyMatch(how -> !how.isBlank());
    }
}
