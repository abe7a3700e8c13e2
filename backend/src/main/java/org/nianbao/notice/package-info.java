/**
 * What people and systems are told, and that it was done once: messages in the desk, mail, webhooks, hints to open desks.
 * This room knows how somebody is told; what there is to tell, and to whom, is handed to it by the rooms above, which it
 * must not know. Within it all begins in {@code message}, which keeps what happened and hands it to the {@code outbox};
 * {@code live} only hints at it.
 */
@NullMarked
package org.nianbao.notice;

import org.jspecify.annotations.NullMarked;
