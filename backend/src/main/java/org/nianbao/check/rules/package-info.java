/**
 * The door of {@code check}: the rules of all editions, read once from {@code resources/check}, each bound to the places of
 * its form, and asked for findings and suggestions. It alone knows all kinds of rules; no kind knows it.
 */
@NullMarked
package org.nianbao.check.rules;

import org.jspecify.annotations.NullMarked;
