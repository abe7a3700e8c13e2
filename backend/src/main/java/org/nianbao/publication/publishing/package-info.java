/**
 * 发布、更正、撤回: what people do to the public record, at once, at a set time or several agencies together. A step is decided
 * by the report's trail; the record follows from it, then what a search looks through, then the clock that tells readers of
 * it. So this room knows the two others, and neither knows who decides.
 */
@NullMarked
package org.nianbao.publication.publishing;

import org.jspecify.annotations.NullMarked;
