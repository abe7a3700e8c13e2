/**
 * 机关: the organisation tree over time, who administers it, and who must report for which year. An agency is kept with
 * its eras (what it was called, what it was, under whom, from which day), so that a rename or a merger never rewrites
 * what was true before. What is decided is committed by one numbered entry of the administration, however many documents
 * it touches; other rooms (review chains) commit theirs through the same. It knows the caller, because who sees which
 * agency is a question about the tree; it knows nothing of reports.
 */
@NullMarked
package org.nianbao.agency;

import org.jspecify.annotations.NullMarked;
