/**
 * 机关: the organisation tree over time. An agency is kept with its eras (what it was called, what it was, under whom,
 * from which day), so that a rename or a merger never rewrites what was true before. It knows the caller, because who
 * sees which agency is a question about the tree; it knows nothing of reports.
 */
@NullMarked
package org.nianbao.agency;

import org.jspecify.annotations.NullMarked;
