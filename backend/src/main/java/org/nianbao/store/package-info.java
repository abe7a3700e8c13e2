/**
 * The connection to MongoDB and what every store needs: durable writes, declared indexes, and the two ways in which a
 * document can disappoint, {@link org.nianbao.store.StaleWrite} and {@link org.nianbao.store.Missing}. Wiring only: it
 * knows no document of any room.
 */
@NullMarked
package org.nianbao.store;

import org.jspecify.annotations.NullMarked;
