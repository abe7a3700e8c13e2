/**
 * 对外推送: what leaves the house, each thing one document, put there under an id of its own and sent by whichever instance
 * takes it first, again and again until it arrives or is given up. Webhooks say where to; what came of each is kept to look
 * at.
 */
@NullMarked
package org.nianbao.notice.outbox;

import org.jspecify.annotations.NullMarked;
