/**
 * 年度报告: a report while people work on it, from its start to its release: revisions, review, trail. Every step is
 * first written as one immutable trail entry under a deterministic id and then shown in the report's own document, so a
 * crash between the two loses nothing and no transaction is needed. What is public belongs to the publication room,
 * which this room must not know.
 *
 * <p>Of people it keeps, when they use a token, name, roles, agency, mail address and when they came last: to choose
 * colleagues as deputies or to hand work over to, and to remind them. That is forgotten 400 days after they came last.
 * In whose part somebody acts is decided in one place, {@code Deputising}; everything else is handed the caller as such.
 */
@NullMarked
package org.nianbao.report;

import org.jspecify.annotations.NullMarked;
