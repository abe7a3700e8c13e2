/**
 * 勾稽关系与校核结果: what a rule is and which findings given content has. Rules are reviewed data in
 * {@code resources/check/<edition>.json}: templates over the rows, columns and text of the form, each with its source
 * in the law and its severity. The room is pure: it knows the form and content, and is told the circumstances (year,
 * what the agency may do), so the same rules hold at entry, import, submission, approval and publication.
 */
@NullMarked
package org.nianbao.check;

import org.jspecify.annotations.NullMarked;
