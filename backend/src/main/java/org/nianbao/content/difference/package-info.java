/**
 * What differs between two states of content: cells, and words as a person would mark them. It only reads content and never
 * changes it, so that a comparison can be shown of anything that was ever stored.
 */
@NullMarked
package org.nianbao.content.difference;

import org.jspecify.annotations.NullMarked;
