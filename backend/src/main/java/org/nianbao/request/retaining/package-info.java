/**
 * 保管期限: what becomes of the people in the files of requests whose period is over. Nothing is erased by itself: what is
 * due stands on a list, and the chief decides. Statistics stay, as nobody is in them.
 */
@NullMarked
package org.nianbao.request.retaining;

import org.jspecify.annotations.NullMarked;
