package org.nianbao.check;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 说明: why a warning may stand.
 *
 * @param by   who says so, by name
 * @param rule the code of the rule that warned; null where an earlier release did not note it
 */
public record Acceptance(
        String reason, String by, Instant at, @Nullable String rule) {}
