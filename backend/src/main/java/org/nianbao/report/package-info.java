/**
 * 年度报告: a report while people work on it, from its start to its release: revisions, review, trail. Every step is
 * first written as one immutable trail entry under a deterministic id and then shown in the report's own document, so a
 * crash between the two loses nothing and no transaction is needed. What is public belongs to the publication room,
 * which this room must not know.
 */
@NullMarked
package org.nianbao.report;

import org.jspecify.annotations.NullMarked;
