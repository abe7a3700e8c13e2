/**
 * Requests seen from above, and days that come near: the office's board, which counts and names nobody; what moved when
 * holidays were announced; and reminding whoever has to answer. It reads what {@code request} derives and records nothing,
 * so that nothing here can change where a request stands.
 */
@NullMarked
package org.nianbao.request.overseeing;

import org.jspecify.annotations.NullMarked;
