/**
 * 依申请公开: the register of requests (条例第二十七条 and on). A request is a list of dated facts that only grows; its
 * status, its deadlines and its one cell of table three follow from them and are never stored as truth. The facts name
 * nobody outside the agency and hold no free text: who asks and in which words lies in {@code identity}, under keys of
 * its own. This package is pure but for its store; what people do stands in the rooms within.
 */
@NullMarked
package org.nianbao.request;

import org.jspecify.annotations.NullMarked;
