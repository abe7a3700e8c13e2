/**
 * 报告内容: what a report says, in one immutable shape that drafts, revisions, publications and imports share. Content
 * always has every section and cell of its edition; what nobody filled is BLANK, never zero. It is changed only by
 * {@link org.nianbao.content.ContentInput}, which either gives new content or names every part that cannot be taken.
 * It knows the form and nothing else: who may write, what the rules say and where it is kept are other rooms' business.
 */
@NullMarked
package org.nianbao.content;

import org.jspecify.annotations.NullMarked;
