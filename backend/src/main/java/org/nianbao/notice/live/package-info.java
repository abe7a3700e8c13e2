/**
 * 实时提示: open desks hear that something changed, by server-sent events. Hints say only what to ask for again, so who may
 * see what stays with the queries; they are told to who may know that there is something.
 */
@NullMarked
package org.nianbao.notice.live;

import org.jspecify.annotations.NullMarked;
