/**
 * Figures in Chinese prose: which number stands where, in which unit and with which precision, and what is said of it.
 * It knows letters and a vocabulary of the office's words ({@code resources/check/words.json}), but no table and no rule,
 * so that every rule reads prose in one and the same way and the reading can be tested alone.
 */
@NullMarked
package org.nianbao.check.prose;

import org.jspecify.annotations.NullMarked;
