/**
 * 政府汇总稿: a government's report made of its subordinates' publications. It finds who contributes, reads the figures that
 * are published, never anything else of them, and hands the sums to {@code report.writing}, which saves them like all that
 * people write. What the sums are made of is part of the content ({@code content.Compilation}), so that reviewers and the
 * public open it as it was; this room shows it and what has changed since, and tells of that. Nobody imports it: a report
 * need not know.
 */
@NullMarked
package org.nianbao.compilation;

import org.jspecify.annotations.NullMarked;
