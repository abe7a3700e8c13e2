package org.nianbao.check.narrative;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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
 * A figure and its parts: 28条（概况20条、预算8条）, or 36条，其中网站28条，报刊8条. Parts never add up to more than the whole;
 * they add up to less only where the list does not claim to be complete. A list in brackets claims it unless it says 主要,
 * 等 or 其中; one behind 其中, in brackets or not, claims it with 分别, or when its last part is 其他 or 其余.
 *
 * @param apart terms that are figures of their own, and no part of the one before
 */
@JsonTypeName("breakdown")
record Breakdown(Set<String> apart) implements Template {

    private static final Pattern EXAMPLES = Pattern.compile("其中|包括|主要|例如|如|含|等");
    private static final Pattern EACH_OF_THEM = Pattern.compile("分别");
    private static final Pattern REMAINDER = Pattern.compile("^[\\s、，,；;和及与]*(?:其他|其它|其余)");
    private static final Pattern AMONG = Pattern.compile("^(?:其中|在[^，,。]{0,15}中)[，,：:]?");
    private static final Pattern STOP = Pattern.compile("[；;]");

    /**
     * A whole with its parts, as a text lists them.
     *
     * @param closed whether brackets say where the list ends; an open one may run on into figures that are no parts, so
     *               it holds as soon as its first parts add up
     */
    private record Listed(Statement whole, List<Statement> parts, boolean complete, boolean closed) {

        BigDecimal sum() {
            return parts.stream().map(part -> part.quantity().number()).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        boolean holds() {
            var total = whole.quantity().number();
            var sum = BigDecimal.ZERO;
            for (var part : parts) {
                sum = sum.add(part.quantity().number());
                if (!closed && sum.compareTo(total) == 0) {
                    return true;
                }
            }
            return sum.compareTo(total) == 0 || !complete && sum.compareTo(total) < 0;
        }
    }

    @Override
    public List<Check> checks(Rule rule, Edition edition) {
        return List.of(reading -> {
            var findings = new ArrayList<Finding>();
            boolean assessed = false;
            Sentence before = null;
            for (var sentence : reading.sentences()) {
                for (var listed : listed(sentence, before)) {
                    assessed = true;
                    if (!listed.holds()) {
                        findings.add(finding(rule, sentence, listed));
                    }
                }
                before = sentence;
            }
            return Result.of(rule, assessed, findings);
        });
    }

    private static Finding finding(Rule rule, Sentence sentence, Listed listed) {
        var whole = listed.whole().quantity();
        var formula = String.join(
                "＋",
                listed.parts().stream()
                        .map(part -> Reading.plain(part.quantity().number()))
                        .toList());
        return rule.inSentence(
                Place.named(sentence.section()) + "所列各项" + formula + "＝" + Reading.plain(listed.sum())
                        + whole.unit() + "，总数写的是" + Reading.plain(whole.number()) + whole.unit() + "，相差"
                        + Reading.plain(listed.sum().subtract(whole.number()).abs()) + whole.unit()
                        + "。请核对；只列主要几项的请写明“主要”，有重叠的请写明。",
                List.of(),
                sentence,
                formula,
                whole.number(),
                whole.unit());
    }

    private List<Listed> listed(Sentence sentence, @Nullable Sentence before) {
        var found = new ArrayList<Listed>();
        if (sentence.section() == null) {
            return found;
        }
        var statements = sentence.statements();
        for (int i = 0; i < statements.size(); i++) {
            var bracketed = bracketed(sentence.text(), statements, i);
            if (bracketed != null) {
                found.add(bracketed);
            }
            var rest = statements.subList(i + 1, statements.size());
            if (!rest.isEmpty() && opens(rest.getFirst())) {
                add(
                        found,
                        sentence,
                        statements.get(i),
                        statements.get(i).quantity().end(),
                        rest);
            }
        }
        if (before != null
                && Objects.equals(before.section(), sentence.section())
                && !statements.isEmpty()
                && AMONG.matcher(sentence.text()).find()) {
            var unit = statements.getFirst().quantity().unit();
            before.statements().reversed().stream()
                    .filter(whole -> whole.quantity().unit().equals(unit) && !whole.is("change"))
                    .findFirst()
                    .ifPresent(whole -> add(found, sentence, whole, 0, statements));
        }
        return found;
    }

    private static @Nullable Listed bracketed(String text, List<Statement> statements, int index) {
        var whole = statements.get(index);
        int open = whole.quantity().end();
        if (open >= text.length() || text.charAt(open) != '（' && text.charAt(open) != '(') {
            return null;
        }
        int close = closing(text, open);
        var parts = statements.subList(index + 1, statements.size()).stream()
                .takeWhile(part -> part.quantity().end() <= close)
                .filter(part -> isPart(whole, part))
                .toList();
        return parts.size() < 2 || whole.quantity().approximate()
                ? null
                : new Listed(
                        whole,
                        parts,
                        !EXAMPLES.matcher(text.substring(open, close)).find()
                                || isComplete(text.substring(open, close), parts),
                        true);
    }

    /** Parts behind 其中, on the level of the list itself: what stands in brackets within divides a part further. */
    private void add(List<Listed> found, Sentence sentence, Statement whole, int from, List<Statement> rest) {
        var text = sentence.text();
        var parts = new ArrayList<Statement>();
        int end = from;
        for (var part : rest) {
            if (depth(text, from, part.quantity().start()) != 0) {
                continue;
            }
            if (!parts.isEmpty()
                    && isAnother(
                            part,
                            parts.getFirst(),
                            text.substring(end, part.quantity().start()))) {
                break;
            }
            if (isPart(whole, part)) {
                parts.add(part);
            }
            end = part.quantity().end();
        }
        if (!parts.isEmpty() && !whole.quantity().approximate()) {
            found.add(new Listed(
                    whole,
                    parts,
                    parts.size() > 1
                            && isComplete(
                                    text.substring(
                                            from, parts.getLast().quantity().start()),
                                    parts),
                    false));
        }
    }

    private static boolean isComplete(String list, List<Statement> parts) {
        return EACH_OF_THEM.matcher(list).find()
                || REMAINDER.matcher(parts.getLast().lead()).find();
    }

    /** Whether a figure is no longer one of the parts but the next thing told. */
    private boolean isAnother(Statement statement, Statement firstPart, String between) {
        return statement.is("among") && !statement.lead().startsWith("、")
                || STOP.matcher(between).find()
                || statement.term() != null
                        && apart.contains(statement.term())
                        && !statement.term().equals(firstPart.term());
    }

    private static boolean opens(Statement part) {
        return (part.is("among") || part.is("respectively")) && !part.lead().startsWith("、");
    }

    private static boolean isPart(Statement whole, Statement part) {
        Quantity quantity = part.quantity();
        return quantity.unit().equals(whole.quantity().unit())
                && !quantity.approximate()
                && !quantity.unit().equals(Quantity.PERCENT)
                && !part.is("change")
                && !part.is("each");
    }

    private static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            depth += depth(text.charAt(i));
            if (depth == 0) {
                return i;
            }
        }
        return text.length();
    }

    private static int depth(String text, int from, int to) {
        int depth = 0;
        for (int i = from; i < to; i++) {
            depth += depth(text.charAt(i));
        }
        return depth;
    }

    private static int depth(char c) {
        return c == '（' || c == '(' ? 1 : c == '）' || c == ')' ? -1 : 0;
    }
}
