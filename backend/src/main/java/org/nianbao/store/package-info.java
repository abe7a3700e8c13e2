/**
 * The connection to MongoDB and what every store needs: writes that a majority holds and that are sent again when their
 * answer is lost, declared indexes, numbered migrations. A document can be changed meanwhile ({@link
 * org.nianbao.store.StaleWrite}), not there ({@link org.nianbao.store.Missing}) or unreadable; each is said in a
 * sentence. Wiring only: it knows no document of any room.
 */
@NullMarked
package org.nianbao.store;

import org.jspecify.annotations.NullMarked;
