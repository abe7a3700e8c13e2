package org.nianbao.check;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.Block;
import org.nianbao.content.Contact;
import org.nianbao.content.Content;
import org.nianbao.content.Section;
import org.nianbao.form.Edition;

/** A part of the report beside its sections and tables says something. */
@JsonTypeName("filled")
record Filled(Part part) implements Template {

    enum Part {
        PREAMBLE("preamble", null, "引言没有填写。请写明编制依据、统计期限和查阅下载的途径。"),
        CONTACT("contact", null, "联系方式没有填写。请填写电话或者电子邮箱，方便公众对报告提出疑问。"),
        CHANNELS("channels", null, "公开渠道没有填写。请逐个填写政府网站、公示栏等公开信息的渠道和件数；全年没有公开信息的，请说明原因。"),
        PROBLEMS("problems", IMPROVEMENT, "存在问题没有写明。第五部分应当写明存在的主要问题；逐条列出，才能与改进措施对应。"),
        MEASURES("measures", IMPROVEMENT, "改进措施没有逐条列出。第五部分应当写明改进情况；列出来，下一年才能逐项写明落实情况。");

        private final String key;
        private final @Nullable Integer section;
        private final String message;

        Part(String key, @Nullable Integer section, String message) {
            this.key = key;
            this.section = section;
            this.message = message;
        }
    }

    private static final int IMPROVEMENT = 5;
    /** As a preamble states it: 电话0951-6888012. */
    private static final Pattern REACHABLE = Pattern.compile("(?:电话|邮箱)[^。]{0,20}?(?:\\d{7,8}|@)");
    private static final Pattern PERIOD = Pattern.compile("统计期限|统计时限|统计时间");
    private static final Pattern PROBLEM = Pattern.compile("问题|不足|差距|薄弱|短板|有待|不够|不及时|不到位");

    @Override
    public List<Check> checks(Rule rule, Edition edition) {
        return List.of(reading -> says(reading.content()) ? Result.pass(rule)
                : Result.fail(rule, rule.finding(part.message, List.of(), part.section).in(part.key).stillToCome()));
    }

    private boolean says(Content content) {
        return switch (part) {
            case PREAMBLE -> !Prose.opening(content.preamble()).isEmpty()
                    || opening(content).anyMatch(block -> PERIOD.matcher(block.text()).find());
            case CONTACT -> reachable(content.contact())
                    || opening(content).anyMatch(block -> REACHABLE.matcher(block.text()).find());
            case CHANNELS -> !content.channels().isEmpty();
            case PROBLEMS -> !content.problems().isEmpty() || tellsOfProblems(content.section(IMPROVEMENT));
            case MEASURES -> !content.measures().isEmpty();
        };
    }

    /** The preamble, which some put under the heading of section one. */
    private static Stream<Block> opening(Content content) {
        var first = content.section(1);
        return Stream.concat(content.preamble().stream(), first == null ? Stream.of() : first.blocks().stream());
    }

    /** Prose that tells of them is what the law asks for; to list them one by one only helps. */
    private static boolean tellsOfProblems(@Nullable Section section) {
        return section != null && section.blocks().stream().filter(block -> block.kind() != Block.Kind.HEADING)
                .anyMatch(block -> PROBLEM.matcher(block.text()).find());
    }

    private static boolean reachable(@Nullable Contact contact) {
        return contact != null && Stream.of(contact.phone(), contact.email()).filter(Objects::nonNull)
                .anyMatch(how -> !how.isBlank());
    }
}
