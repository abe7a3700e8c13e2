package org.nianbao.check;

import java.time.Instant;

/**
 * 说明: why a warning may stand.
 *
 * @param by who says so, by name
 */
public record Acceptance(String reason, String by, Instant at) {
}
