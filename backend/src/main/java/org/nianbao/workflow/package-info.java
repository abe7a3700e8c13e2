/**
 * Which statuses, steps and actions a report knows, from where to where, and by whom. One pure policy answers every
 * question of authority over a report; what is permitted on a button and what is refused at the door are the same
 * answer. The review chain is data: the usual one in {@code resources/workflow/chain.json}, an agency's own in the
 * store. The room knows the caller and nothing of reports: every question describes the report's
 * {@link org.nianbao.workflow.Standing}.
 */
@NullMarked
package org.nianbao.workflow;

import org.jspecify.annotations.NullMarked;
