package org.nianbao.report.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 在看的人: somebody who has a report open.
 *
 * @param place the part he or she is at, as the client named it
 */
record Attendant(String name, @Nullable String place, Instant at) {}
