/**
 * 检索: publications are listed by what they say, and found by words with the passages in which these stand. What a search
 * looks through follows the record and is derived from it, so it can be made anew at any time. It reads the record and
 * changes nothing of it; nothing here knows how something is published.
 */
@NullMarked
package org.nianbao.publication.search;

import org.jspecify.annotations.NullMarked;
