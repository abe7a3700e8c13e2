/**
 * 文书: every letter of a request from its receipt to its reply, and what has to be in one before it is signed. The wording is
 * data, which an agency may put its own in place of; what the law prescribes is generated from facts and is no wording.
 * Whom a letter is addressed to is told at the moment of composing and kept nowhere here. Pure; it knows the register's
 * facts, and nothing of who asks.
 */
@NullMarked
package org.nianbao.request.letter;

import org.jspecify.annotations.NullMarked;
