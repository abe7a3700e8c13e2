package org.nianbao.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.nianbao.account.Role;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * 审核流程: the steps a report goes through before it is published, and who publishes it. A round of review keeps the
 * chain it began with.
 *
 * @param publishedBy whose publisher puts it into the public record
 */
public record Chain(List<Step> steps, By publishedBy) {

    private static final int MOST_STEPS = 10;

    /** For every agency that has none of its own: 初审 → 复审 ∥ 保密审查 → 终审. */
    public static final Chain DEFAULT = load("chain");

    /** For the reply to a request: 法制审核 ∥ 保密审查 → 签发. */
    public static final Chain REPLIES = load("replies");

    public Chain {
        if (steps.isEmpty() || steps.size() > MOST_STEPS) {
            throw new IllegalArgumentException("审核流程须有 1 至 " + MOST_STEPS + " 个环节，现有 " + steps.size() + " 个。");
        }
        if (steps.stream().map(Step::name).distinct().count() < steps.size()) {
            throw new IllegalArgumentException("审核流程中有同名的环节。");
        }
        if (steps.stream().noneMatch(step -> step.role() == Role.SECRECY_REVIEWER)) {
            throw new IllegalArgumentException("审核流程缺少保密审查（条例第十七条）。");
        }
        int last = steps.stream().mapToInt(Step::order).max().orElseThrow();
        if (steps.stream().filter(step -> step.order() == last).count() > 1) {
            throw new IllegalArgumentException("最后一个环节只能有一个，由一人签发。");
        }
        steps = List.copyOf(steps);
    }

    public Optional<Step> step(String name) {
        return steps.stream().filter(step -> step.name().equals(name)).findFirst();
    }

    private static Chain load(String name) {
        try (var in = Chain.class.getResourceAsStream("/workflow/" + name + ".json")) {
            return JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(in, Chain.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
