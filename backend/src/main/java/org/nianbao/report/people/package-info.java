/**
 * The people of a report: who has it open, who the colleagues are, and who stands in for whom. In whose part somebody
 * acts is decided in one place, {@code Deputising}; everything else is handed the caller as such. What they do with
 * reports is the business of the rooms above.
 *
 * <p>Of people it keeps, when they use a token, name, roles, agency, mail address and when they came last: to choose
 * colleagues as deputies or to hand work over to, and to remind them. That is forgotten 400 days after they came last.
 */
@NullMarked
package org.nianbao.report.people;

import org.jspecify.annotations.NullMarked;
