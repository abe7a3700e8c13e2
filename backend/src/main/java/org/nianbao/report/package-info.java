/**
 * 年度报告: one agency's report for one year while people work on it, how it is stored, who may see it, and what may come
 * of a step on it. What is done to it is in the rooms within, which build on one another in this order: {@code people},
 * {@code trail}, {@code reading}, {@code writing}, {@code commenting}, {@code reviewing}; none of them is known here. What
 * is public belongs to the publication room, which none of them may know.
 */
@NullMarked
package org.nianbao.report;

import org.jspecify.annotations.NullMarked;
