/**
 * 行政复议与行政诉讼: the disputes in which an agency answers for its work on 政府信息公开, as dated facts, and table four,
 * which is a count over them. A dispute hangs on a request or on nothing that is registered, so table four does not follow
 * the requests of table three. It knows the register of requests, which knows nothing of it.
 */
@NullMarked
package org.nianbao.request.dispute;

import org.jspecify.annotations.NullMarked;
