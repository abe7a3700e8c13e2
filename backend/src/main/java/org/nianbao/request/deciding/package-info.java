/**
 * 七步法: the questions that lead from a request to what is answered to it, in the order in which an office asks them. It
 * proposes and records nothing; whoever handles the request decides. Pure; the questions are data.
 */
@NullMarked
package org.nianbao.request.deciding;

import org.jspecify.annotations.NullMarked;
